import { ExportPath, type ExportManifest } from '@coalition/domain/exports';
import { Bug, Digest, fail, ok, type Instant, type Result } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { readArchive, type ArchivePart } from '../../backups/archive/read-archive.ts';
import { isEmptyFolder, moveFolders, stageFile } from '../../backups/files/stage-file.ts';
import { importingFolder } from '../../database/importing-folder.ts';
import { migrateWithin } from '../../database/migrations/migrate.ts';
import { migrations } from '../../database/migrations/migrations.ts';
import { openDatabase, type DatabasePlace } from '../../database/open-database.ts';
import { lockFolder } from '../../database/pglite/lock-folder.ts';
import { mediumFile } from '../../media/medium-file.ts';
import { inTransaction } from '../../server/office.ts';
import { ExportDamaged, ImportTargetNotEmpty, type ImportFailure } from '../export.failures.ts';
import { findRelation } from './find-relation.ts';
import { finishImport } from './finish-import.ts';
import {
  checkFolders,
  clearFolders,
  databaseName,
  loadedFolders,
  markedDatabases,
  moveLoaded,
  type LoadedFolder,
} from './loaded-folders.ts';
import { allParts } from '../parts/all-parts.ts';
import type { ImportTarget } from '../parts/part.ts';
import { readLines } from './read-lines.ts';
import { digested, verifyExport } from './verify-export.ts';

/** An export, where it goes, and when. */
export interface ArchiveImport {
  file: string;
  /** An empty data folder or one that is not there; with a server, also an empty database. */
  place: DatabasePlace;
  at: Instant;
  /** Told of each step once it is on the disk; a trial stops there. */
  onStep?: (step: ImportStep) => void;
}

/** Steps of a load that can be told from outside, in their order: each folder in its place, the lines kept, the database in its place. */
export type ImportStep = LoadedFolder | 'committed' | 'in_place';

/**
 * Loads an export of either engine into either engine, into an empty place only. It is read through and found whole before anything is
 * written; the database takes it in one transaction, which ends when the ledger was proven and everything would give the same export
 * again. An import that was killed leaves an empty place, in which the next one begins anew.
 *
 * @returns the manifest of the export
 * @fails ImportFailure
 */
export async function importArchive(order: ArchiveImport): Promise<Result<ExportManifest, ImportFailure>> {
  const verified = await verifyExport(order.file);
  if (!verified.ok) return verified;
  const lock = lockFolder(order.place.dataDir);
  if (!lock.ok) return lock;
  try {
    const loaded = await importLocked({ ...order, manifest: verified.value });
    return loaded.ok ? verified : loaded;
  } finally {
    lock.value.release();
  }
}

type VerifiedImport = ArchiveImport & { manifest: ExportManifest };

async function importLocked(work: VerifiedImport): Promise<Result<null, ImportFailure>> {
  const { dataDir } = work.place;
  if (!isEmptyFolder(join(dataDir, 'database'))) return fail(ImportTargetNotEmpty({ what: join(dataDir, 'database') }));
  const staging = importingFolder(dataDir);
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  rmSync(join(staging, 'database'), { recursive: true, force: true });
  const loaded = await importStaged(work, staging);
  if (loaded.ok) {
    work.onStep?.('committed');
    moveFolders(staging, dataDir, ['database']);
    work.onStep?.('in_place');
  }
  // What an earlier load moved, and this one was not let near, stays marked as that one’s own.
  if (loaded.ok || markedDatabases(dataDir).length === 0) rmSync(staging, { recursive: true, force: true });
  return loaded;
}

async function importStaged(work: VerifiedImport, staging: string): Promise<Result<null, ImportFailure>> {
  const { dataDir } = work.place;
  const opened = await openDatabase({ ...work.place, dataDir: staging });
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const found = await findRelation(database);
    if (found !== null) return fail(ImportTargetNotEmpty({ what: found }));
    const name = await databaseName(database);
    return await inTransaction<null, ImportFailure>(database.db, async (db) => {
      const free = checkFolders(dataDir, name);
      if (!free.ok) return free;
      clearFolders(dataDir);
      const migrated = await migrateWithin(db, database.engine, migrations);
      if (!migrated.ok) return migrated;
      const target = { db, staging, now: work.at };
      const loaded = await loadParts(work, target);
      if (!loaded.ok) return loaded;
      const finished = await finishImport({ ...target, whole: database.db }, work.manifest);
      // Files come to their place before the database says that they are there.
      return finished.ok ? moveAll(work, name) : finished;
    });
  } finally {
    await database.close();
  }
}

/** @fails ImportTargetNotEmpty where somebody filled a folder meanwhile */
function moveAll({ place: { dataDir }, onStep }: VerifiedImport, database: string): Result<null, ImportTargetNotEmpty> {
  const free = checkFolders(dataDir, database);
  if (!free.ok) return free;
  for (const folder of loadedFolders) {
    moveLoaded(dataDir, folder, database);
    onStep?.(folder);
  }
  return free;
}

async function loadParts(
  { file, manifest }: VerifiedImport,
  target: ImportTarget,
): Promise<Result<null, ExportDamaged>> {
  const digests = new Map(manifest.parts.map(({ path, sha256 }) => [path, sha256]));
  for await (const entry of readArchive(file)) {
    if (entry.kind === 'damaged') return fail(ExportDamaged({ file, what: entry.reason }));
    const path = ExportPath.safeParse(entry.name);
    const isLoaded = path.success
      ? await loadLines(entry, { path: path.data, sha256: digests.get(path.data) ?? null }, target)
      : await loadFile(entry, target.staging);
    if (!isLoaded) return fail(ExportDamaged({ file, what: entry.name }));
  }
  return ok(null);
}

type Entry = Extract<ArchivePart, { kind: 'entry' }>;

/** @returns false where the lines do not fit together, or are not those that were looked through before */
async function loadLines(
  entry: Entry,
  { path, sha256 }: { path: ExportPath; sha256: Digest | null },
  target: ImportTarget,
): Promise<boolean> {
  const part = allParts.find((each) => each.path === path);
  const hash = createHash('sha256');
  for await (const batch of readLines(digested(entry.chunks, hash))) {
    if (batch === null || part === undefined || !(await isTaken(part.load(target, batch)))) return false;
  }
  return hash.digest('hex') === sha256;
}

/** What two lines say of one thing, or one says of nothing, is refused by the database or by its reader. */
async function isTaken(loading: Promise<void>): Promise<boolean> {
  try {
    await loading;
    return true;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
    const isIntegrity = typeof code === 'string' && code.startsWith('23');
    if (isIntegrity || error instanceof Bug || error instanceof z.ZodError) return false;
    throw error;
  }
}

/** Lays down the bytes of a medium; other files are for readers alone. */
async function loadFile(entry: Entry, staging: string): Promise<boolean> {
  const sha256 = Digest.safeParse(entry.name.replace(/^media\//, ''));
  if (!sha256.success) {
    for await (const chunk of entry.chunks) if (chunk.length === 0) continue;
    return true;
  }
  const file = mediumFile(staging, sha256.data);
  return (await stageFile(dirname(file), basename(file), entry.chunks)) === sha256.data;
}
