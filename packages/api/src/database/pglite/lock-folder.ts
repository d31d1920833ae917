import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '@coalition/domain/values';
import { DatabaseInUse, DataFolderUnusable } from '../database.failures.ts';
import { syncPath, syncTree } from './sync-tree.ts';

/** Holds a data folder for this process, until `release` or the end of the process, however it ends. */
export interface FolderLock {
  release: () => void;
}

const sqliteBusy = 5;

/**
 * Takes the data folder for this process alone; answers at once, held or not. The operating system frees the lock when
 * the process dies, so a lock file left behind by `kill -9` stops nobody.
 *
 * @fails DatabaseInUse, DataFolderUnusable
 */
export function lockFolder(dataDir: string): Result<FolderLock, DatabaseInUse | DataFolderUnusable> {
  let file: DatabaseSync | undefined;
  try {
    makeFolder(dataDir);
    file = new DatabaseSync(join(dataDir, 'database.lock'), { timeout: 0 });
    file.exec('pragma journal_mode = memory');
    file.exec('begin exclusive');
  } catch (error) {
    file?.close();
    if (hasNumber(error, 'errcode') && error.errcode === sqliteBusy) return fail(DatabaseInUse({ dataDir }));
    return fail(DataFolderUnusable({ dataDir, reason: hasText(error, 'code') ? error.code : 'unknown' }));
  }
  const held = file;
  return ok({
    release: () => {
      held.close();
    },
  });
}

// A new folder is not on the disk before the folder that names it is.
function makeFolder(path: string): void {
  const firstMade = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  syncTree(firstMade);
  syncPath(dirname(firstMade));
}

function hasNumber<Key extends string>(value: unknown, key: Key): value is Record<Key, number> {
  return value instanceof Error && typeof Reflect.get(value, key) === 'number';
}

function hasText<Key extends string>(value: unknown, key: Key): value is Record<Key, string> {
  return value instanceof Error && typeof Reflect.get(value, key) === 'string';
}
