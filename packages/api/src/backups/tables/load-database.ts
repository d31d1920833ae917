import { fail, ok, type Result } from '@coalition/domain/values';
import type { Transaction } from 'kysely';
import type { DatabaseNewerThanCode } from '../../database/database.failures.ts';
import { migrateWithin, type Migration } from '../../database/migrations/migrate.ts';
import type { Database } from '../../database/open-database.ts';
import type { Tables } from '../../database/tables.ts';
import { inTransaction } from '../../server/office.ts';
import { RestoreDiffers, type BackupDamaged } from '../backup.failures.ts';
import type { BackupManifest } from '../manifest.ts';
import { digestLines } from './digest-lines.ts';
import { dumpTable, fixTextForms } from './dump-table.ts';
import { listTables, type TableShape } from './list-tables.ts';
import { emptyTables, loadLines } from './load-table.ts';
import { setSequence } from './sequences.ts';

/** Puts batches of lines into one table. */
export type LoadLines = (table: string, batches: AsyncIterable<readonly string[]>) => Promise<void>;

type LoadFailure = RestoreDiffers | BackupDamaged | DatabaseNewerThanCode;

/** What is loaded, and how: `read` hands every table of the backup to the loader it is given, in their order. */
export interface DatabaseLoad {
  manifest: BackupManifest;
  /** The migrations that had made the tables of the backup. */
  known: readonly Migration[];
  read: (load: LoadLines) => Promise<Result<null, BackupDamaged | RestoreDiffers>>;
}

/**
 * Makes the tables of a backup in an empty database and fills them, in one transaction: when anything is not equal to
 * the manifest in the end, nothing of it remains.
 *
 * @fails RestoreDiffers, BackupDamaged, DatabaseNewerThanCode
 */
export function loadDatabase(database: Database, load: DatabaseLoad): Promise<Result<null, LoadFailure>> {
  return inTransaction<null, LoadFailure>(database.db, async (transaction) => {
    await fixTextForms(transaction);
    const migrated = await migrateWithin(transaction, database.engine, load.known);
    if (!migrated.ok) return migrated;
    const tables = new Map((await listTables(transaction)).map((table) => [table.name, table]));
    const unknown = load.manifest.tables.find(({ name }) => !tables.has(name));
    if (unknown !== undefined) return fail(RestoreDiffers({ what: unknown.name }));
    await emptyTables(transaction, [...tables.values()]);
    const read = await load.read((table, batches) => loadTable(transaction, tables.get(table), batches));
    if (!read.ok) return read;
    for (const sequence of load.manifest.sequences) await setSequence(transaction, sequence);
    return compare(transaction, load.manifest, tables);
  });
}

async function loadTable(
  transaction: Transaction<Tables>,
  table: TableShape | undefined,
  batches: AsyncIterable<readonly string[]>,
): Promise<void> {
  for await (const lines of batches) if (table !== undefined) await loadLines(transaction, table, lines);
}

async function compare(
  transaction: Transaction<Tables>,
  manifest: BackupManifest,
  tables: ReadonlyMap<string, TableShape>,
): Promise<Result<null, RestoreDiffers>> {
  const expected = new Map(manifest.tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]));
  for (const table of tables.values()) {
    const { rows, sha256 } = await digestLines(dumpTable(transaction, table));
    const wanted = expected.get(table.name) ?? { rows: 0, sha256 };
    if (rows !== wanted.rows || sha256 !== wanted.sha256) return fail(RestoreDiffers({ what: table.name }));
  }
  return ok(null);
}
