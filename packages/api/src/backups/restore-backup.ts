import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { DatabaseNewerThanCode } from '../database/database.failures.ts';
import type { Migration } from '../database/migrations/migrate.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { openDatabase, type Database, type DatabasePlace } from '../database/open-database.ts';
import { lockFolder } from '../database/pglite/lock-folder.ts';
import { readArchive } from './archive/read-archive.ts';
import { BackupDamaged, RestoreDiffers, RestoreTargetNotEmpty, type RestoreFailure } from './backup.failures.ts';
import { loadDatabase, type LoadLines } from './tables/load-database.ts';
import { backedUpFolders, tableEntryName, type BackupManifest } from './manifest.ts';
import { readLines } from './tables/read-lines.ts';
import { isEmptyFolder, moveFolders, stageFile } from './files/stage-file.ts';
import { verifyBackup } from './verify-backup.ts';

/** A backup and where it goes. */
export interface Restore {
  file: string;
  /** An empty data folder or one that is not there; with a server, also an empty database. */
  place: DatabasePlace;
  /** All migrations in order; the product's own unless a test says otherwise. */
  known?: readonly Migration[];
}

/**
 * Restores a backup of either engine to either engine, into an empty place only. The backup is read through and found
 * whole before anything is written, and the data moves to its place when it was compared with the manifest. The tables
 * are those of the backup's time: the next start of the office brings them up to date.
 *
 * @returns the manifest of the backup
 * @fails BackupDamaged, RestoreTargetNotEmpty, RestoreDiffers, DatabaseNewerThanCode, or why the database does not open
 */
export async function restoreBackup({
  file,
  place,
  known = migrations,
}: Restore): Promise<Result<BackupManifest, RestoreFailure>> {
  const verified = await verifyBackup(file);
  if (!verified.ok) return verified;
  const manifest = verified.value;
  const unknown = manifest.migrations.find((name, index) => known[index]?.name !== name);
  if (unknown !== undefined) return fail(DatabaseNewerThanCode({ migration: unknown }));
  const lock = lockFolder(place.dataDir);
  if (!lock.ok) return lock;
  try {
    const restored = await restoreLocked({ file, place, known, manifest });
    return restored.ok ? ok(manifest) : restored;
  } finally {
    lock.value.release();
  }
}

type VerifiedRestore = Required<Restore> & { manifest: BackupManifest };

async function restoreLocked(restore: VerifiedRestore): Promise<Result<null, RestoreFailure>> {
  const { dataDir } = restore.place;
  const taken = [...backedUpFolders, 'database'].find((folder) => !isEmptyFolder(join(dataDir, folder)));
  if (taken !== undefined) return fail(RestoreTargetNotEmpty({ what: join(dataDir, taken) }));
  const staging = join(dataDir, 'restoring');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  try {
    const staged = await restoreStaged(restore, staging);
    if (staged.ok) moveFolders(staging, dataDir, [...backedUpFolders, 'database']);
    return staged;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function restoreStaged(restore: VerifiedRestore, staging: string): Promise<Result<null, RestoreFailure>> {
  const opened = await openDatabase({ ...restore.place, dataDir: staging });
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const found = await findRelation(database);
    if (found !== undefined) return fail(RestoreTargetNotEmpty({ what: found }));
    const known = restore.known.slice(0, restore.manifest.migrations.length);
    return await loadDatabase(database, {
      manifest: restore.manifest,
      known,
      read: (load) => readParts(restore, staging, load),
    });
  } finally {
    await database.close();
  }
}

async function findRelation(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    limit 1`.execute(database.db);
  return rows[0]?.name;
}

// Files are put on the disk before the transaction of the tables ends, so that a database never comes without its files.
async function readParts(
  { file, manifest }: VerifiedRestore,
  staging: string,
  load: LoadLines,
): Promise<Result<null, BackupDamaged | RestoreDiffers>> {
  const tables = new Map(manifest.tables.map(({ name }) => [tableEntryName(name), name]));
  const files = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for await (const part of readArchive(file)) {
    if (part.kind === 'damaged') return fail(BackupDamaged({ file, what: part.reason }));
    const table = tables.get(part.name);
    const expected: string | undefined = files.get(part.name);
    if (table !== undefined) await load(table, readLines(part.chunks));
    else if (expected === undefined) await drain(part.chunks);
    else if ((await stageFile(staging, part.name, part.chunks)) !== expected)
      return fail(RestoreDiffers({ what: part.name }));
  }
  const missing = [...files.keys()].find((path) => !existsSync(join(staging, path)));
  return missing === undefined ? ok(null) : fail(RestoreDiffers({ what: missing }));
}

// Each entry has to be read to its end before the next.
async function drain(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let drainedBytes = 0;
  for await (const chunk of chunks) drainedBytes += chunk.length;
  return drainedBytes;
}
