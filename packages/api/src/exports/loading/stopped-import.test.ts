import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type DatabasePlace } from '../../database/open-database.ts';
import { makePlace } from '../../database/test-databases.ts';
import { ledgerKey } from '../../server/keys/ledger-key.ts';
import { done, exportExample, importedAt, smallExport, within } from '../exports.examples.ts';
import { importArchive, type ImportStep } from './import-archive.ts';
import { settleImport } from './settle-import.ts';

const loader = new URL('./import-archive.ts', import.meta.url).href;

/** Loads an export in a process of its own that is killed at one step. */
async function importUntil(step: ImportStep, file: string, place: DatabasePlace): Promise<void> {
  const order = JSON.stringify({ file, place, at: importedAt });
  const program = `
    const { importArchive } = await import(${JSON.stringify(loader)});
    (await import('node:module')).flushCompileCache();
    const onStep = (step) => step === ${JSON.stringify(step)} && process.kill(process.pid, 'SIGKILL');
    await importArchive({ ...${order}, onStep });`;
  const env = { PATH: process.env['PATH'], TZ: 'UTC', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { env, stdio: 'ignore' });
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

/** Why an office does not start in a place; null where it does. */
async function refusalOf(place: DatabasePlace): Promise<string | null> {
  const opened = await openDatabase(place);
  if (!opened.ok) return opened.failure.code;
  const settled = await settleImport(place.dataDir, opened.value);
  await opened.value.close();
  return settled.ok ? null : settled.failure.code;
}

const isHalf = { pglite: ['committed'], postgresql: ['media', 'ledger'] } as const;
const isWhole = { pglite: ['in_place'], postgresql: ['committed'] } as const;
const pairs = <Engine extends keyof typeof isHalf>(engine: Engine, steps: Record<Engine, readonly ImportStep[]>) =>
  steps[engine].map((step) => ({ engine, step }));

describe('an import that was stopped', () => {
  let file: string;
  beforeAll(async () => {
    file = await smallExport();
  }, 300_000);

  it.each([...pairs('pglite', isHalf), ...pairs('postgresql', isHalf)])(
    'half-way ($engine, $step) keeps every office out, until the next one loads all of it',
    { timeout: 300_000 },
    async ({ engine, step }) => {
      const place = await makePlace(engine, 'empty');
      await importUntil(step, file, place);
      expect(await refusalOf(place)).toBe('import_unfinished');
      expect(existsSync(join(place.dataDir, 'database'))).toBe(false);
      done(await importArchive({ file, place, at: importedAt }));
      expect(await refusalOf(place)).toBeNull();
      const again = await within(place, (database) =>
        exportExample(database, place.dataDir, { isWithPrivate: true, name: 'again' }),
      );
      expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    },
  );

  it.each([...pairs('pglite', isWhole), ...pairs('postgresql', isWhole)])(
    'at its end ($engine, $step) is whole, and the office tidies up after it',
    { timeout: 300_000 },
    async ({ engine, step }) => {
      const place = await makePlace(engine, 'empty');
      await importUntil(step, file, place);
      const refused = await importArchive({ file, place, at: importedAt });
      expect(refused).toMatchObject({ ok: false, failure: { code: 'import_target_not_empty' } });
      expect(readdirSync(join(place.dataDir, 'media'))).not.toHaveLength(0);
      expect(await refusalOf(place)).toBeNull();
      expect(existsSync(join(place.dataDir, 'importing'))).toBe(false);
    },
  );

  it('never gives its folders away: not to another database, and not with a key that signs', async () => {
    const place = await makePlace('postgresql', 'empty');
    await importUntil('committed', file, place);
    const other = { ...(await makePlace('postgresql', 'empty')), dataDir: place.dataDir };
    const embedded = { ...(await makePlace('pglite', 'empty')), dataDir: place.dataDir };
    const media = readdirSync(join(place.dataDir, 'media'));
    const tryAll = async () => {
      for (const target of [other, embedded])
        expect(await importArchive({ file, place: target, at: importedAt })).toMatchObject({
          ok: false,
          failure: { code: 'import_target_not_empty' },
        });
      expect(readdirSync(join(place.dataDir, 'media'))).toEqual(media);
    };
    await tryAll();
    expect(await refusalOf(other)).toBe('import_unfinished');
    const { publicKey } = ledgerKey(place.dataDir);
    await tryAll();
    expect(ledgerKey(place.dataDir).publicKey).toBe(publicKey);
    expect(await refusalOf(place)).toBeNull();
  }, 300_000);
});
