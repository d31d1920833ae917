import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bug, Digest, fail, ok, type Instant, type Result } from '@coalition/domain/values';
import type { Database } from '../database/open-database.ts';
import { syncPath } from '../database/pglite/sync-tree.ts';
import { writeArchive, type NewEntry } from './archive/write-archive.ts';
import { BackupNotWritten } from './backup.failures.ts';
import { dumpDatabase, dumpedFile } from './tables/dump-database.ts';
import { systemErrorCode } from '../server/system-error-code.ts';
import { listFiles } from './files/list-files.ts';
import { manifestDigestName, manifestName, tableEntryName, type BackupManifest } from './manifest.ts';

/** A backup that stands whole on the disk. */
export interface Backup {
  /** Path of the archive. */
  file: string;
  sizeBytes: number;
  manifest: BackupManifest;
}

/**
 * Writes database, media, keys and ledger into one archive in `backups/` of the data folder, named by its instant.
 * The office may go on working: the database is read as it was at one moment, then the files, so that no row speaks of
 * a file that is not there. The archive gets its name when all of it is on the disk.
 *
 * @fails BackupNotWritten
 */
export async function backUp(work: {
  database: Database;
  dataDir: string;
  at: Instant;
}): Promise<Result<Backup, BackupNotWritten>> {
  const folder = join(work.dataDir, 'backups');
  let making: string | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    making = mkdtempSync(join(folder, '.making-'));
    return ok(await writeBackup(work, folder, making));
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) return bug('backup broke', { error });
    return fail(BackupNotWritten({ reason }));
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
  }
}

async function writeBackup(work: Parameters<typeof backUp>[0], folder: string, making: string): Promise<Backup> {
  const { database, dataDir, at } = work;
  const dumped = await dumpDatabase(database, making);
  const manifest: BackupManifest = {
    format: 'coalition-backup',
    version: 1,
    at,
    engine: database.engine,
    ...dumped,
    files: [],
  };
  const written = join(making, 'backup.tar.gz');
  await writeArchive(written, entriesOf(manifest, making, dataDir));
  const file = join(folder, backupName(at));
  if (existsSync(file)) return bug('two backups at one instant', { file });
  renameSync(written, file);
  syncPath(folder);
  return { file, sizeBytes: statSync(file).size, manifest };
}

// The order of the names is the order of time.
function backupName(at: Instant): string {
  return `${at.replaceAll(':', '-')}.tar.gz`;
}

function* entriesOf(manifest: BackupManifest, dumps: string, dataDir: string): Generator<NewEntry> {
  for (const { name, sizeBytes } of manifest.tables) {
    yield { name: tableEntryName(name), sizeBytes, chunks: createReadStream(dumpedFile(dumps, name)) };
  }
  for (const path of listFiles(dataDir)) yield* fileEntry(manifest, path, join(dataDir, path));
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield { name: manifestName, sizeBytes: text.length, chunks: [text] };
  const digest = Buffer.from(`${createHash('sha256').update(text).digest('hex')}  ${manifestName}\n`);
  yield { name: manifestDigestName, sizeBytes: digest.length, chunks: [digest] };
}

// A file that is appended to meanwhile counts with the length it had when it was met.
function* fileEntry(manifest: BackupManifest, path: string, source: string): Generator<NewEntry> {
  const sizeBytes = statSync(source).size;
  const hash = createHash('sha256');
  const chunks = async function* (): AsyncGenerator<Buffer> {
    if (sizeBytes === 0) return;
    const content: AsyncIterable<Buffer> = createReadStream(source, { end: sizeBytes - 1 });
    for await (const chunk of content) {
      hash.update(chunk);
      yield chunk;
    }
  };
  yield { name: path, sizeBytes, chunks: chunks() };
  manifest.files.push({ path, sizeBytes, sha256: Digest.parse(hash.digest('hex')) });
}
