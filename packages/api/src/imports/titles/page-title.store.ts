import { ImportId, type Instant } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

/** A page that is to be asked for the title of a row. */
export interface PageToAsk {
  id: ImportId;
  position: number;
  address: string;
}

/** Rows whose page may be asked: they have an address and no title, neither read, typed nor asked for just now. */
export const isAskable = sql<boolean>`record_id is null and page_free_at is null
  and content->'candidate'->'fields'->>'address' is not null
  and content->'candidate'->'fields'->>'title' is null and content->'choice'->>'title' is null`;

/** Has the pages of an import asked from now on; the number of them. */
export async function wantTitles(db: Db, id: ImportId, now: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('import_rows')
    .set({ page_free_at: now, content: sql`jsonb_set(content, '{page}', '"waiting"')` })
    .where('import_id', '=', id)
    .where(isAskable)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Has no more pages of an import asked. */
export async function leaveTitles(db: Db, id: ImportId): Promise<void> {
  await db
    .updateTable('import_rows')
    .set({ page_free_at: null, content: sql`jsonb_set(content, '{page}', 'null')` })
    .where('import_id', '=', id)
    .where('page_free_at', 'is not', null)
    .execute();
}

const Claimed = z.object({ import_id: ImportId, position: z.int(), address: z.string().nullable() });

/** Takes up the next pages that nobody else is asking; those that wait longest first. */
export async function claimPages(
  db: Db,
  { now, freeAt, limit }: { now: Instant; freeAt: Instant; limit: number },
): Promise<PageToAsk[]> {
  const { rows } = await sql`
    update import_rows set page_free_at = ${freeAt}
    where (import_id, position) in (
      select import_id, position from import_rows where page_free_at <= ${now}
      order by page_free_at, import_id, position limit ${limit} for update skip locked)
    returning import_id, position, content->'candidate'->'fields'->>'address' as address`.execute(db);
  return z
    .array(Claimed)
    .parse(rows)
    .map(({ import_id: id, position, address }) => ({ id, position, address: address ?? '' }))
    .toSorted((one, other) => one.position - other.position);
}

/** Leaves a page to whoever comes next. */
export async function freePage(db: Db, { id, position }: PageToAsk, now: Instant): Promise<void> {
  await db
    .updateTable('import_rows')
    .set({ page_free_at: now })
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('page_free_at', 'is not', null)
    .execute();
}
