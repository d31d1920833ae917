import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Digest } from '@coalition/domain/values';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../database/open-database.ts';
import type { Tables } from '../../database/tables.ts';
import type { BackupManifest } from '../manifest.ts';
import { digestLines } from './digest-lines.ts';
import { dumpTable, fixTextForms } from './dump-table.ts';
import { listTables, type TableShape } from './list-tables.ts';
import { readSequences } from './sequences.ts';

/** What a manifest says of the database. */
export type DumpedDatabase = Pick<BackupManifest, 'migrations' | 'tables' | 'sequences'>;

/**
 * Writes every table as it was at one moment, whatever is written meanwhile, into files of lines in a folder.
 * On the embedded engine other work waits until it is done.
 */
export function dumpDatabase(database: Database, folder: string): Promise<DumpedDatabase> {
  const snapshot = database.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (transaction) => {
    await fixTextForms(transaction);
    const tables: DumpedDatabase['tables'] = [];
    for (const table of await listTables(transaction)) tables.push(await writeTable(transaction, table, folder));
    return { migrations: await appliedMigrations(transaction), tables, sequences: await readSequences(transaction) };
  });
}

/** Path of a dumped table in the folder it was written to. */
export function dumpedFile(folder: string, table: string): string {
  return join(folder, `${table}.jsonl`);
}

async function writeTable(
  transaction: Transaction<Tables>,
  table: TableShape,
  folder: string,
): Promise<DumpedDatabase['tables'][number]> {
  const path = dumpedFile(folder, table.name);
  await using file = await open(path, 'wx', 0o600);
  const written = async function* (): AsyncGenerator<string[]> {
    for await (const lines of dumpTable(transaction, table)) {
      await file.write(lines.map((line) => `${line}\n`).join(''));
      yield lines;
    }
  };
  const { rows, sha256 } = await digestLines(written());
  const { size } = await stat(path);
  return { name: table.name, rows, sizeBytes: size, sha256: Digest.parse(sha256) };
}

async function appliedMigrations(transaction: Transaction<Tables>): Promise<string[]> {
  const rows = await transaction
    .selectFrom('schema_migrations')
    .select('name')
    .orderBy(sql`name collate "C"`)
    .execute();
  return rows.map(({ name }) => name);
}
