import { bug, type Result, fail, ok } from '@coalition/domain/values';
import { sql } from 'kysely';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isEmptyFolder, moveFolders } from '../../backups/files/stage-file.ts';
import { importingFolder } from '../../database/importing-folder.ts';
import type { Database } from '../../database/open-database.ts';
import { writeWhole } from '../../server/write-whole.ts';
import { ImportTargetNotEmpty } from '../export.failures.ts';

/** The folders that a load fills beside the database, in the order in which they come to their place. */
export const loadedFolders = ['media', 'keys', 'ledger'] as const;
/** One of them. */
export type LoadedFolder = (typeof loadedFolders)[number];

/** The name of a database, which another one has neither on the same server nor on another; of the embedded one, that it is embedded. */
export async function databaseName({ db, engine }: Database): Promise<string> {
  if (engine === 'pglite') return 'embedded';
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', datname, oid, (select system_identifier from pg_control_system())) as name
    from pg_database where datname = current_database()`.execute(db);
  return rows[0]?.name ?? bug('a database without a name');
}

/** The databases for which folders of a data folder were moved by a load that left its marks. */
export function markedDatabases(dataDir: string): readonly string[] {
  return loadedFolders.flatMap((folder) => readMark(dataDir, folder) ?? []);
}

/**
 * Whether a load may fill the folders: they are empty, or what lies in them was moved there by a load into the same database that was
 * killed. A folder with the key that signs is never a load’s own.
 *
 * @fails ImportTargetNotEmpty with the first one that is taken
 */
export function checkFolders(dataDir: string, database: string): Result<null, ImportTargetNotEmpty> {
  const isFree = (folder: LoadedFolder) => {
    const path = join(dataDir, folder);
    const isOurs = readMark(dataDir, folder) === database && !existsSync(join(path, 'ledger-key.pem'));
    return isOurs || isEmptyFolder(path);
  };
  const taken = loadedFolders.find((folder) => !isFree(folder));
  return taken === undefined ? ok(null) : fail(ImportTargetNotEmpty({ what: join(dataDir, taken) }));
}

/** Removes what an earlier try staged, and what it moved; ask {@link checkFolders} first. */
export function clearFolders(dataDir: string): void {
  for (const folder of loadedFolders) {
    rmSync(join(importingFolder(dataDir), folder), { recursive: true, force: true });
    if (readMark(dataDir, folder) === null) continue;
    rmSync(join(dataDir, folder), { recursive: true, force: true });
    rmSync(markFile(dataDir, folder));
  }
}

/** Moves one staged folder to its place, and says beforehand for which database. */
export function moveLoaded(dataDir: string, folder: LoadedFolder, database: string): void {
  writeWhole(markFile(dataDir, folder), database);
  moveFolders(importingFolder(dataDir), dataDir, [folder]);
}

function readMark(dataDir: string, folder: LoadedFolder): string | null {
  const file = markFile(dataDir, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function markFile(dataDir: string, folder: LoadedFolder): string {
  return join(importingFolder(dataDir), `${folder}.moved`);
}
