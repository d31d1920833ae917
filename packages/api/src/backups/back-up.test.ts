import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Instant } from '@coalition/domain/values';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../database/migrations/migrations.ts';
import { openDatabase, type Database, type DatabasePlace } from '../database/open-database.ts';
import { makePlace, openTestDatabase, type TestDatabase } from '../database/test-databases.ts';
import { backUp, type Backup } from './back-up.ts';
import { rehearseRestore } from './rehearse-restore.ts';
import { backupState } from './list-backups.ts';
import { restoreBackup } from './restore-backup.ts';
import { digestLines } from './tables/digest-lines.ts';
import { dumpTable, fixTextForms } from './tables/dump-table.ts';
import { listTables } from './tables/list-tables.ts';
import { readSequences } from './tables/sequences.ts';

const at = Instant.parse('2026-03-01T12:00:00.000Z');
const engines = ['pglite', 'postgresql'] as const;

/** Making an embedded cluster takes seconds, and many on a busy machine. */
const initialising = { timeout: 120_000 };

/** Saves a record as the office does: the record, its revision and a note in the log belong together. */
async function saveRecord(database: Database, number: number): Promise<void> {
  const id = `res_${String(number).padStart(6, '0')}`;
  const content = JSON.stringify({ title: `Été “${String(number)}” \\ \n\t\u0001 ’œ`, number: 1e21, nothing: null });
  await database.db.transaction().execute(async (transaction) => {
    const record = { id, noun: 'resource', revision: 1, status: 'draft', created_at: at, changed_at: at };
    await transaction
      .insertInto('records')
      .values({ ...record, content, published: 'null' })
      .execute();
    const revision = {
      record_id: id,
      revision: 1,
      noun: 'resource',
      verb: 'create',
      saved_at: at,
      staff_name: 'Somebody',
    };
    await transaction
      .insertInto('revisions')
      .values({ ...revision, after: content })
      .execute();
    const entry = { at, staff_name: 'Somebody', action: 'create', record_id: id, request_id: 'r' };
    await transaction
      .insertInto('audit_entries')
      .values({ ...entry, sequence: number, digest: '', facts: '{}' })
      .execute();
  });
}

async function saveUntil(database: Database, isOver: () => boolean): Promise<number> {
  let number = 0;
  while (!isOver()) {
    await saveRecord(database, (number += 1));
    // The embedded engine works without ever waiting: alone it would let nobody else come in.
    await setImmediate();
  }
  return number;
}

async function backUpWhenSaved(source: TestDatabase): ReturnType<typeof backUp> {
  await saveRecord(source, 0);
  return backUp({ database: source, dataDir: source.place.dataDir, at });
}

function writeFiles(dataDir: string): void {
  for (const folder of ['media/aa', 'keys', 'ledger']) mkdirSync(join(dataDir, folder), { recursive: true });
  writeFileSync(join(dataDir, 'media/aa/picture.webp'), Buffer.alloc(100_000, 'picture'));
  writeFileSync(join(dataDir, 'media/aa/.half-written'), 'half');
  writeFileSync(join(dataDir, 'keys/shared-secret'), 'secret');
  writeFileSync(join(dataDir, 'ledger/empty'), '');
}

async function digestTables(database: Database): Promise<{ tables: object; sequences: object }> {
  return database.db.transaction().execute(async (transaction) => {
    await fixTextForms(transaction);
    const tables: Record<string, object> = {};
    for (const table of await listTables(transaction))
      tables[table.name] = await digestLines(dumpTable(transaction, table));
    return { tables, sequences: await readSequences(transaction) };
  });
}

async function openAt(place: DatabasePlace): Promise<Database> {
  const opened = await openDatabase(place);
  return opened.ok ? opened.value : expect.fail(opened.failure.code);
}

describe.each(engines)('a backup of %s, taken while records are saved', (engine) => {
  let source: TestDatabase;
  let backup: Backup;
  beforeAll(async () => {
    source = await openTestDatabase(engine);
    writeFiles(source.place.dataDir);
    let isTaken = false;
    const [saved, made] = await Promise.all([
      saveUntil(source, () => isTaken),
      backUpWhenSaved(source).finally(() => {
        isTaken = true;
      }),
    ]);
    expect(saved).toBeGreaterThan(0);
    backup = made.ok ? made.value : expect.fail(made.failure.code);
  });

  it('holds one moment: every record with its revision and its note, or none of the three', () => {
    const rows = new Map(backup.manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows.get('records')).toBeGreaterThan(0);
    expect(rows.get('revisions')).toBe(rows.get('records'));
    expect(rows.get('audit_entries')).toBe(rows.get('records'));
  });

  it('holds every table, the migrations, and the files that nobody is writing', async () => {
    const { tables, files, migrations: names } = backup.manifest;
    expect(tables.map(({ name }) => name).sort()).toEqual((await listTables(source.db)).map(({ name }) => name).sort());
    expect(names).toEqual(migrations.map(({ name }) => name));
    expect(files.map(({ path }) => path)).toEqual(['keys/shared-secret', 'ledger/empty', 'media/aa/picture.webp']);
  });

  it('is one file that only its owner may read, and leaves nothing else behind', () => {
    expect(readdirSync(join(source.place.dataDir, 'backups'))).toEqual(['2026-03-01T12-00-00.000Z.tar.gz']);
    expect(statSync(backup.file).mode & 0o777).toBe(0o600);
  });

  it.each(engines)(
    'restores into an empty %s with every table, counter and file equal',
    initialising,
    async (targetEngine) => {
      const place = await makePlace(targetEngine, 'empty');
      expect(await restoreBackup({ file: backup.file, place })).toEqual({ ok: true, value: backup.manifest });
      const restored = await openAt(place);
      const { tables, sequences } = await digestTables(restored);
      expect(sequences).toEqual(backup.manifest.sequences);
      const expected = backup.manifest.tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]);
      expect(tables).toEqual(Object.fromEntries(expected));
      for (const { path } of backup.manifest.files) {
        expect(readFileSync(join(place.dataDir, path))).toEqual(readFileSync(join(source.place.dataDir, path)));
      }
      const held = Number(backup.manifest.tables.find(({ name }) => name === 'records')?.rows);
      await saveRecord(restored, held + 1_000_000);
      await restored.close();
    },
  );
});

describe('restoring', () => {
  let source: TestDatabase;
  let backup: Backup;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coalition-backups-'));
    source = await openTestDatabase('pglite');
    writeFiles(source.place.dataDir);
    for (let number = 1; number <= 30; number += 1) await saveRecord(source, number);
    const made = await backUp({ database: source, dataDir: source.place.dataDir, at });
    backup = made.ok ? made.value : expect.fail(made.failure.code);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['cut short', 'with one bit flipped', 'empty', 'of something else'])(
    'refuses a file %s before anything is written',
    async (damage) => {
      const whole = readFileSync(backup.file);
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 4, whole.length >> 1);
      const bytes = {
        'cut short': whole.subarray(0, whole.length - 9),
        'with one bit flipped': flipped,
        empty: '',
        'of something else': 'x',
      }[damage];
      const file = join(folder, 'damaged.tar.gz');
      writeFileSync(file, bytes ?? '');
      const target = join(folder, 'target');
      expect(await restoreBackup({ file, place: { dataDir: target } })).toMatchObject({
        ok: false,
        failure: { code: 'backup_damaged' },
      });
      expect(readdirSync(folder)).not.toContain('target');
    },
  );

  it.each(engines)('refuses a %s that holds anything, and leaves it as it is', async (engine) => {
    const target = await openTestDatabase(engine);
    await saveRecord(target, 1);
    const before = await digestTables(target);
    if (engine === 'pglite') await target.close();
    const refused = await restoreBackup({ file: backup.file, place: target.place });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'restore_target_not_empty' } });
    const after = engine === 'pglite' ? await openAt(target.place) : target;
    expect(await digestTables(after)).toEqual(before);
    await after.close();
  });

  it('refuses a folder with files of media, keys or ledger', async () => {
    const { dataDir } = await makePlace('pglite', 'empty');
    writeFiles(dataDir);
    const refused = await restoreBackup({ file: backup.file, place: { dataDir } });
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'restore_target_not_empty', facts: { what: join(dataDir, 'media') } },
    });
  });

  it('refuses the folder of a running office', async () => {
    const refused = await restoreBackup({ file: backup.file, place: source.place });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'database_in_use' } });
  });

  it('refuses a backup that a newer release made', async () => {
    const refused = await restoreBackup({ file: backup.file, place: { dataDir: join(folder, 'older') }, known: [] });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'database_newer_than_code' } });
  });

  it('begins anew where an earlier restore was interrupted', async () => {
    const place = await makePlace('postgresql', 'empty');
    mkdirSync(join(place.dataDir, 'restoring', 'media'), { recursive: true });
    writeFileSync(join(place.dataDir, 'restoring', 'media', 'picture'), 'half');
    expect(await restoreBackup({ file: backup.file, place })).toMatchObject({ ok: true });
    expect(readdirSync(place.dataDir).sort()).toEqual(['database.lock', 'keys', 'ledger', 'media']);
  });

  it('restores in a rehearsal, which is noted', initialising, async () => {
    const { dataDir } = source.place;
    expect(backupState(dataDir).rehearsed).toBeNull();
    const rehearsal = { file: '2026-03-01T12-00-00.000Z.tar.gz', restoredAt: at };
    expect(await rehearseRestore({ dataDir, at })).toEqual({ ok: true, value: rehearsal });
    expect(backupState(dataDir)).toMatchObject({
      newest: { file: rehearsal.file, at },
      isSuspiciouslySmall: false,
      rehearsed: rehearsal,
    });
  });
});

describe('a backup that cannot be written', () => {
  it('says why, and leaves the earlier ones as they are', async () => {
    const { dataDir } = await makePlace('pglite', 'empty');
    const database = await openTestDatabase('postgresql');
    writeFileSync(join(dataDir, 'backups'), 'a file where the folder should be');
    expect(await backUp({ database, dataDir, at })).toEqual({
      ok: false,
      failure: { code: 'backup_not_written', kind: 'unavailable', facts: { reason: 'EEXIST' } },
    });
  });
});
