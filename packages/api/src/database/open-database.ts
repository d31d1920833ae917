import { ok, type Result } from '@coalition/domain/values';
import { sql, type Kysely } from 'kysely';
import type { OpenDatabaseFailure } from './database.failures.ts';
import { openPglite } from './pglite/open-pglite.ts';
import { openPostgresql } from './postgresql/open-postgresql.ts';
import type { Tables } from './tables.ts';

/** An open database; the same queries give the same values on both engines. */
export interface Database {
  db: Kysely<Tables>;
  engine: 'pglite' | 'postgresql';
  /** Finishes what runs, writes everything down and lets go of the lock; a second call does nothing. */
  close: () => Promise<void>;
  /** Writes all changes into the data files so that the log can shrink; on a server, where that is its own affair, does nothing. */
  checkpoint: () => Promise<void>;
}

/** Where the database is: a server if `databaseUrl` is set, else the embedded one in `dataDir`. */
export interface DatabasePlace {
  /** Absolute or relative to the working folder; made if absent. */
  dataDir: string;
  databaseUrl?: string | undefined;
  /** Folder of a fresh embedded cluster to copy where there is none yet; the tests have one, an office makes its own. */
  clusterFrom?: string | undefined;
}

/**
 * Opens the database without changing its tables; the embedded one is created when the folder has none.
 *
 * @fails DatabaseInUse, DataFolderUnusable, DatabaseOfAnotherVersion, ImportUnfinished, DatabaseUnreachable,
 * DatabaseServerUnsuitable
 */
export async function openDatabase({
  dataDir,
  databaseUrl,
  clusterFrom,
}: DatabasePlace): Promise<Result<Database, OpenDatabaseFailure>> {
  const opened =
    databaseUrl === undefined ? await openPglite(dataDir, { clusterFrom }) : await openPostgresql(databaseUrl);
  if (!opened.ok) return opened;
  const { db, engine, release } = opened.value;
  let closed: Promise<void> | undefined;
  return ok({
    db,
    engine,
    close: () => (closed ??= release()),
    checkpoint: async () => {
      if (engine === 'pglite') await sql`checkpoint`.execute(db);
    },
  });
}
