import { Publication, tombstoneOf, type Tombstone } from '@coalition/domain/revisions';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';

/** Where a record stands; null when there is none of this id. */
export async function findPublication(db: Db, id: string): Promise<Publication | null> {
  const row = await db
    .selectFrom('records')
    .select(sql`content->'publication'`.as('publication'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? Publication.parse(row.publication) : null;
}

/** Why a record that visitors knew is not there, also while it is prepared anew; null when it is there, or never was. */
export async function findWithdrawal(db: Db, id: string): Promise<Tombstone | null> {
  const publication = await findPublication(db, id);
  return publication && tombstoneOf(publication);
}
