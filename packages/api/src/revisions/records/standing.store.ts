import type { Db } from '../../server/office.ts';

const marked = new WeakMap<Db, { db: Db; mark: number }>();

/**
 * A handle on the same database for whoever has just asked which mark of the search is the newest: public records that are
 * known to stand since that mark need not be asked for again. Kept no longer than one answer is made.
 */
export function standingAt(db: Db, mark: number): Db {
  if (db.isTransaction) return db;
  const handle = db.withoutPlugins();
  marked.set(handle, { db, mark });
  return handle;
}

/** The database behind a handle, and the mark it was made at; a database itself has none. */
export function standingOf(handle: Db): { db: Db; mark: number | null } {
  return marked.get(handle) ?? { db: handle, mark: null };
}
