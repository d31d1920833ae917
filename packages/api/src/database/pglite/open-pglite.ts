import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@coalition/domain/values';
import { PGlite, types, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { Kysely, PGliteDialect } from 'kysely';
import {
  DatabaseOfAnotherVersion,
  ImportUnfinished,
  type DatabaseInUse,
  type DataFolderUnusable,
} from '../database.failures.ts';
import { parseCount, type OpenedEngine } from '../engine.ts';
import { hasImportBegun } from '../importing-folder.ts';
import type { Tables } from '../tables.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
import { lockFolder } from './lock-folder.ts';
import { syncPath, syncTree } from './sync-tree.ts';

// Major version of the PostgreSQL inside PGlite, as its `PG_VERSION` file says.
const embeddedVersion = '18';

// Under these every commit is on the disk before it is acknowledged.
const durableStartParams: readonly string[] = [
  // -F switches fsync off; fdatasync, the default for the log, is an empty stub in PGlite.
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
  // What a checkpoint leaves of the log on the disk, and so what an opening after a crash has to read.
  ...['-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'],
  ...['-c', 'TimeZone=UTC'],
];

/** How a trial opens otherwise than an office. */
export interface OpenPgliteOptions {
  /** The file layer under the database's folder; a trial passes one that records what it is asked. */
  makeFs?: (folder: string) => DurableNodeFS;
  /** Folder of a fresh cluster to copy where there is none yet: making one takes seconds of the processor. */
  clusterFrom?: string | undefined;
}

/**
 * Locks the data folder and opens `database/` in it, creating it when absent.
 *
 * @fails DatabaseInUse, DataFolderUnusable, DatabaseOfAnotherVersion, ImportUnfinished
 */
export async function openPglite(
  dataDir: string,
  { makeFs = (folder) => new DurableNodeFS(folder), clusterFrom }: OpenPgliteOptions = {},
): Promise<Result<OpenedEngine, DatabaseInUse | DataFolderUnusable | DatabaseOfAnotherVersion | ImportUnfinished>> {
  const lock = lockFolder(dataDir);
  if (!lock.ok) return lock;
  let isOpen = false;
  try {
    const folder = join(dataDir, 'database');
    if (!existsSync(folder)) {
      // Beside keys and checkpoints that were loaded, a fresh database would contradict all of them.
      if (hasImportBegun(dataDir)) return fail(ImportUnfinished({ dataDir }));
      await createCluster(dataDir, folder, clusterFrom);
    }
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    if (found !== embeddedVersion) return fail(DatabaseOfAnotherVersion({ dataDir, found, expected: embeddedVersion }));
    const pglite = await startPglite(makeFs(folder), [...durableStartParams]);
    isOpen = true;
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    return ok({ engine: 'pglite', db, release: () => pglite.close().finally(lock.value.release) });
  } finally {
    if (!isOpen) lock.value.release();
  }
}

// Made beside its place and moved there when all of it is on the disk: a power cut leaves a whole cluster or none.
async function createCluster(dataDir: string, folder: string, clusterFrom: string | undefined): Promise<void> {
  const making = join(dataDir, 'database.making');
  rmSync(making, { recursive: true, force: true });
  if (clusterFrom === undefined) await (await startPglite(new NodeFS(making), PGlite.defaultStartParams)).close();
  else cpSync(clusterFrom, making, { recursive: true });
  syncTree(making);
  renameSync(making, folder);
  syncPath(dataDir);
}

function startPglite(fs: NodeFS, startParams: string[]): Promise<PGlite> {
  const options: PGliteOptions = {
    fs,
    startParams,
    extensions: { unaccent, pg_trgm },
    parsers: { [types.INT8]: parseCount, [types.DATE]: (text: string) => text },
  };
  return PGlite.create(options);
}
