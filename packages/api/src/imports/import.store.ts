import { Import, type ImportState } from '@coalition/domain/imports';
import type { ImportId, Instant } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';

/** How long a process may be silent before another takes its work up. */
export const importLeaseMs = 60_000;

/** Enters what was brought; it waits to be read. */
export async function insertImport(db: Db, brought: Import, source: string): Promise<void> {
  await db
    .insertInto('imports')
    .values({
      id: brought.id,
      brought_at: brought.broughtAt,
      ...columnsOf(brought),
      leased_until: brought.broughtAt,
      source,
    })
    .execute();
}

/** An import by its id; null where there is none. */
export async function findImport(db: Db, id: ImportId): Promise<Import | null> {
  const row = await db.selectFrom('imports').select('content').where('id', '=', id).executeTakeFirst();
  return row ? Import.parse(row.content) : null;
}

/** Like find, and keeps everybody else from changing it until the transaction ends. */
export async function findImportForUpdate(db: Db, id: ImportId): Promise<Import | null> {
  const row = await db.selectFrom('imports').select('content').where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? Import.parse(row.content) : null;
}

/** The text as it was brought. */
export async function findImportSource(db: Db, id: ImportId): Promise<string> {
  const row = await db.selectFrom('imports').select('source').where('id', '=', id).executeTakeFirst();
  return row?.source ?? '';
}

/** Every import, the newest first. */
export async function listImports(db: Db): Promise<Import[]> {
  const rows = await db.selectFrom('imports').select('content').orderBy('brought_at', 'desc').orderBy('id').execute();
  return rows.map(({ content }) => Import.parse(content));
}

/** Writes an import as it stands now. What is to be worked on is free for whoever comes first; anything else is nobody's. */
export async function keepImport(db: Db, changed: Import, now: Instant): Promise<void> {
  const leasedUntil = isWork(changed.state) ? now : null;
  await db
    .updateTable('imports')
    .set({ ...columnsOf(changed), leased_until: leasedUntil })
    .where('id', '=', changed.id)
    .execute();
}

function isWork({ status }: ImportState): boolean {
  return status === 'unread' || status === 'applying';
}

function columnsOf(brought: Import) {
  return { status: brought.state.status, content: JSON.stringify(brought) };
}

/** Takes up the import that waits longest for a process, or whose process fell silent; null where there is none. */
export async function claimImport(db: Db, now: Instant, leasedUntil: Instant): Promise<Import | null> {
  const row = await db
    .updateTable('imports')
    .set({ leased_until: leasedUntil })
    .where('id', '=', (waiting) =>
      waiting
        .selectFrom('imports')
        .select('id')
        .where('leased_until', '<=', now)
        .orderBy('brought_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('content')
    .executeTakeFirst();
  return row ? Import.parse(row.content) : null;
}

/** Keeps an import, or with a moment that has come lets it go. */
export async function leaseImport(db: Db, id: ImportId, leasedUntil: Instant): Promise<void> {
  await db
    .updateTable('imports')
    .set({ leased_until: leasedUntil })
    .where('id', '=', id)
    .where('leased_until', 'is not', null)
    .execute();
}

/** Forgets an import with its rows; the drafts it became stay. */
export async function deleteImport(db: Db, id: ImportId): Promise<void> {
  await db.deleteFrom('imports').where('id', '=', id).execute();
}
