import { failure, type FailureOf } from '@coalition/domain/values';
import { z } from 'zod';

/** Another process holds the lock of this data folder: one owner at a time, or the files would be corrupted. */
export const DatabaseInUse = failure('database_in_use', 'conflict', { dataDir: z.string() });
export type DatabaseInUse = FailureOf<typeof DatabaseInUse>;

/** The data folder cannot be made, entered or written; `reason` is the system's error code, such as `EACCES`. */
export const DataFolderUnusable = failure('data_folder_unusable', 'unavailable', {
  dataDir: z.string(),
  reason: z.string(),
});
export type DataFolderUnusable = FailureOf<typeof DataFolderUnusable>;

/** The files were written by another major version of PostgreSQL than the embedded one; versions as in `PG_VERSION`. */
export const DatabaseOfAnotherVersion = failure('database_of_another_version', 'conflict', {
  dataDir: z.string(),
  found: z.string(),
  expected: z.string(),
});
export type DatabaseOfAnotherVersion = FailureOf<typeof DatabaseOfAnotherVersion>;

/** No server answers at the given address, or it refuses us; `reason` is an error code, never the address or its password. */
export const DatabaseUnreachable = failure('database_unreachable', 'unavailable', { reason: z.string() });
export type DatabaseUnreachable = FailureOf<typeof DatabaseUnreachable>;

/** The loading of an export was killed here, and what it left belongs to no database that is there. */
export const ImportUnfinished = failure('import_unfinished', 'conflict', { dataDir: z.string() });
export type ImportUnfinished = FailureOf<typeof ImportUnfinished>;

/** The server is older than PostgreSQL 15, or its encoding is not UTF8; `version` counts as in `server_version_num` (150004). */
export const DatabaseServerUnsuitable = failure('database_server_unsuitable', 'conflict', {
  version: z.int(),
  encoding: z.string(),
});
export type DatabaseServerUnsuitable = FailureOf<typeof DatabaseServerUnsuitable>;

/** A newer release has already changed this database: `migration` is the first one that this code does not know. */
export const DatabaseNewerThanCode = failure('database_newer_than_code', 'conflict', { migration: z.string() });
export type DatabaseNewerThanCode = FailureOf<typeof DatabaseNewerThanCode>;

/** Why a database could not be opened. */
export type OpenDatabaseFailure =
  | DatabaseInUse
  | DataFolderUnusable
  | DatabaseOfAnotherVersion
  | ImportUnfinished
  | DatabaseUnreachable
  | DatabaseServerUnsuitable;

/** The sentence an operator reads in the terminal; pages and mails never show it. */
export function explainDatabaseFailure(refusal: OpenDatabaseFailure | DatabaseNewerThanCode): string {
  switch (refusal.code) {
    case 'database_in_use':
      return `The data folder ${refusal.facts.dataDir} is in use by another process. Stop that one first, or choose another DATA_DIR.`;
    case 'data_folder_unusable':
      return `The data folder ${refusal.facts.dataDir} cannot be used (${refusal.facts.reason}). Check that it exists and may be written.`;
    case 'database_of_another_version':
      return `The database in ${refusal.facts.dataDir} was written by PostgreSQL ${refusal.facts.found}, and this release needs ${refusal.facts.expected}. Back it up with the old release and restore it with this one.`;
    case 'import_unfinished':
      return `An export was being loaded into ${refusal.facts.dataDir}, and that was interrupted. Run pnpm import-archive with the same file and settings again, or choose another DATA_DIR.`;
    case 'database_unreachable':
      return `The server named by DATABASE_URL cannot be used (${refusal.facts.reason}). Check that it runs and that the address, user and password are right.`;
    case 'database_server_unsuitable':
      return `The server named by DATABASE_URL is not suitable: it must be PostgreSQL 15 or later with encoding UTF8 (found ${String(refusal.facts.version)}, ${refusal.facts.encoding}).`;
    case 'database_newer_than_code':
      return `This database was changed by a newer release (${refusal.facts.migration}). Start that release, or restore a backup made before it.`;
  }
}
