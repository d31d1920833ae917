import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explainDatabaseFailure } from '../database.failures.ts';
import { openDatabase } from '../open-database.ts';
import { makePlace, openTestDatabase } from '../test-databases.ts';
import { startProcess, type TrialProcess } from '../trials/child-process.ts';
import { lockFolder } from './lock-folder.ts';

const holder = new URL('../trials/hold-until-killed.ts', import.meta.url);
const Answer = z.object({ code: z.string().nullable(), tookMs: z.number() });

async function answerOf(child: TrialProcess): Promise<z.infer<typeof Answer>> {
  const said: unknown[] = await once(child.lines, 'line');
  return Answer.parse(JSON.parse(String(said[0])));
}

describe('the owner of a data folder', () => {
  it('refuses a second process instead of letting it wait, and goes on unharmed', async () => {
    const database = await openTestDatabase('pglite');
    const second = startProcess(holder, [database.place.dataDir]);
    const answer = await answerOf(second);
    await second.ended;
    expect(answer.code).toBe('database_in_use');
    expect(answer.tookMs).toBeLessThan(15_000);
    await expect(database.db.selectFrom('schema_migrations').selectAll().execute()).resolves.not.toEqual([]);
  });

  it('refuses a second opening in the same process, in a plain sentence', async () => {
    const { place } = await openTestDatabase('pglite');
    const second = await openDatabase(place);
    expect(second).toMatchObject({ ok: false, failure: { code: 'database_in_use' } });
    if (!second.ok) expect(explainDatabaseFailure(second.failure)).toContain('is in use by another process');
  });

  it('leaves nothing behind that stops the next one after kill -9', async () => {
    const { dataDir } = await makePlace('pglite', 'migrated');
    const first = startProcess(holder, [dataDir]);
    expect(await answerOf(first)).toMatchObject({ code: null });
    first.kill();
    await first.ended;
    const next = await openDatabase({ dataDir });
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.close();
  });

  it('does not own a copy of the folder', async () => {
    const { place } = await openTestDatabase('pglite');
    const copy = await makePlace('pglite', 'empty');
    cpSync(place.dataDir, copy.dataDir, { recursive: true });
    const opened = await openDatabase(copy);
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });

  it('says which folder cannot be used', async () => {
    const { dataDir } = await makePlace('pglite', 'empty');
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const refused = { code: 'data_folder_unusable', facts: { dataDir: join(file, 'data'), reason: 'ENOTDIR' } };
    expect(lockFolder(join(file, 'data'))).toMatchObject({ ok: false, failure: refused });
  });
});
