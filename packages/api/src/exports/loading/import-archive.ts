import { ExportPath, type ExportManifest } from '@coalition/domain/exports';
import { Bug, Digest, fail, ok, type Instant, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { readArchive, type ArchivePart } from '../../backups/archive/read-archive.ts';
import { isEmptyFolder, moveFolders, stageFile } from '../../backups/files/stage-file.ts';
import { migrateWithin } from '../../database/migrations/migrate.ts';
import { migrations } from '../../database/migrations/migrations.ts';
import { openDatabase, type Database, type DatabasePlace } from '../../database/open-database.ts';
import { lockFolder } from '../../database/pglite/lock-folder.ts';
import { mediumFile } from '../../media/medium-file.ts';
import { inTransaction } from '../../server/office.ts';
import { ExportDamaged, ImportTargetNotEmpty, type ImportFailure } from '../export.failures.ts';
import { finishImport } from './finish-import.ts';
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
}

const loadedFolders = ['media', 'keys', 'ledger'] as const;

/**
 * Loads an export of either engine into either engine, into an empty place only. It is read through and found whole before anything is
 * written; the database takes it in one transaction, which ends when the ledger was proven and everything would give the same export
 * again. An import that was killed leaves an empty place, in which the next one begins anew.
 *
 * @returns the manifest of the export
 * @fails ImportFailure
 */
export async function importArchive({
  file,
  place,
  at,
}: ArchiveImport): Promise<Result<ExportManifest, ImportFailure>> {
  const verified = await verifyExport(file);
  if (!verified.ok) return verified;
  const lock = lockFolder(place.dataDir);
  if (!lock.ok) return lock;
  try {
    const loaded = await importLocked({ file, place, at, manifest: verified.value });
    return loaded.ok ? verified : loaded;
  } finally {
    lock.value.release();
  }
}

type VerifiedImport = ArchiveImport & { manifest: ExportManifest };

async function importLocked(work: VerifiedImport): Promise<Result<null, ImportFailure>> {
  const { dataDir } = work.place;
  const staging = join(dataDir, 'importing');
  // Where an import was killed, what lies in these folders is its own: the database, looked at below, says whether it ended.
  const ours = existsSync(staging) ? loadedFolders : [];
  const taken = ['database', ...loadedFolders]
    .filter((folder) => !ours.some((own) => own === folder))
    .find((folder) => !isEmptyFolder(join(dataDir, folder)));
  if (taken !== undefined) return fail(ImportTargetNotEmpty({ what: join(dataDir, taken) }));
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  rmSync(join(staging, 'database'), { recursive: true, force: true });
  const loaded = await importStaged(work, staging);
  if (!loaded.ok && loaded.failure.code === 'import_target_not_empty') {
    if (ours.length === 0) rmSync(staging, { recursive: true, force: true });
    return loaded;
  }
  if (loaded.ok) moveFolders(staging, dataDir, ['database']);
  else for (const folder of loadedFolders) rmSync(join(dataDir, folder), { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  return loaded;
}

async function importStaged(work: VerifiedImport, staging: string): Promise<Result<null, ImportFailure>> {
  const opened = await openDatabase({ ...work.place, dataDir: staging });
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const found = await findRelation(database);
    if (found !== null) return fail(ImportTargetNotEmpty({ what: found }));
    for (const folder of loadedFolders) {
      rmSync(join(staging, folder), { recursive: true, force: true });
      rmSync(join(work.place.dataDir, folder), { recursive: true, force: true });
    }
    return await inTransaction<null, ImportFailure>(database.db, async (db) => {
      const migrated = await migrateWithin(db, database.engine, migrations);
      if (!migrated.ok) return migrated;
      const target = { db, staging, now: work.at };
      const loaded = await loadParts(work, target);
      if (!loaded.ok) return loaded;
      const finished = await finishImport({ ...target, whole: database.db }, work.manifest);
      // Files come to their place before the database says that they are there.
      if (finished.ok) moveFolders(staging, work.place.dataDir, loadedFolders);
      return finished;
    });
  } finally {
    await database.close();
  }
}

async function findRelation(database: Database): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    limit 1`.execute(database.db);
  return rows[0]?.name ?? null;
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
