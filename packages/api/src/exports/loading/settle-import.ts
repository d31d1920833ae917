import { fail, ok, type Result } from '@coalition/domain/values';
import { rmSync } from 'node:fs';
import { ImportUnfinished, type DatabaseInUse, type DataFolderUnusable } from '../../database/database.failures.ts';
import { hasImportBegun, importingFolder } from '../../database/importing-folder.ts';
import type { Database } from '../../database/open-database.ts';
import { lockFolder } from '../../database/pglite/lock-folder.ts';
import { findRelation } from './find-relation.ts';
import { databaseName, markedDatabases } from './loaded-folders.ts';

/**
 * Before an office starts: removes what a load left that was killed when all was in its place, or before anything was. Where folders
 * were moved for another database, or for this one which then did not take the load, nothing is touched.
 *
 * @fails ImportUnfinished; on a server also DatabaseInUse, DataFolderUnusable, for a load may be under way
 */
export async function settleImport(
  dataDir: string,
  database: Database,
): Promise<Result<null, ImportUnfinished | DatabaseInUse | DataFolderUnusable>> {
  if (!hasImportBegun(dataDir)) return ok(null);
  // The embedded database holds this lock as long as it is open.
  const lock = database.engine === 'pglite' ? null : lockFolder(dataDir);
  if (lock?.ok === false) return lock;
  try {
    const name = await databaseName(database);
    const marked = markedDatabases(dataDir);
    const isLoaded = marked.every((each) => each === name) && (await findRelation(database)) !== null;
    if (marked.length > 0 && !isLoaded) return fail(ImportUnfinished({ dataDir }));
    rmSync(importingFolder(dataDir), { recursive: true, force: true });
    return ok(null);
  } finally {
    lock?.value.release();
  }
}
