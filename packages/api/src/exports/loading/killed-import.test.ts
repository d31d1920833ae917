import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePlace } from '../../database/test-databases.ts';
import type { DatabasePlace } from '../../database/open-database.ts';
import { done, importedAt, wholeExport, within } from '../exports.examples.ts';
import { importArchive } from './import-archive.ts';

const command = fileURLToPath(new URL('../import-archive.command.ts', import.meta.url));

/** Loads an export in a process of its own and kills that as soon as it has begun to write. */
async function importUntilKilled(file: string, { dataDir, databaseUrl = '' }: DatabasePlace): Promise<void> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, TZ: 'UTC', DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [command, file], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!existsSync(join(dataDir, 'importing', 'media')) && child.exitCode === null) await setTimeout(2);
  child.kill('SIGKILL');
  await ended;
}

describe('an import that was killed', () => {
  let file: string;
  beforeAll(async () => {
    file = await wholeExport();
  }, 120_000);

  it.each(['pglite', 'postgresql'] as const)(
    'leaves %s empty, and the next one loads all of it',
    { timeout: 120_000 },
    async (engine) => {
      const place = await makePlace(engine, 'empty');
      await importUntilKilled(file, place);
      expect(existsSync(join(place.dataDir, 'database'))).toBe(false);
      done(await importArchive({ file, place, at: importedAt }));
      const topics = await within(place, ({ db }) =>
        db.selectFrom('records').select('id').where('noun', '=', 'topics').execute(),
      );
      expect(topics.length).toBeGreaterThan(0);
      expect(existsSync(join(place.dataDir, 'importing'))).toBe(false);
    },
  );
});
