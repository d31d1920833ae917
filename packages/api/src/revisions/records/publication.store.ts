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

/** Which records went into some, straight or through others: by the id of the one that went, the id asked for. */
export async function findMergedFrom(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const from = new Map<string, string>();
  const into = sql<string>`content->'publication'->>'into'`;
  let asked = new Map(ids.map((id) => [id, id]));
  for (let step = 0; step < stepsMax && asked.size > 0; step += 1) {
    const rows = await db
      .selectFrom('records')
      .select(['id', into.as('into')])
      .where('status', '=', 'merged')
      .where(into, 'in', [...asked.keys()])
      .execute();
    const found = rows.map((row) => [row.id, asked.get(row.into) ?? row.into] as const);
    asked = new Map(found.filter(([id]) => !from.has(id)));
    for (const [id, last] of asked) from.set(id, last);
  }
  return from;
}

/** A record that went into one that went on into another, and so on: as far as this. */
const stepsMax = 20;

/** Where records lead that were made one with others, by their ids, to the last one; those that were not are left out. */
export async function findMergedInto(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const leads = new Map<string, string>();
  let asked = [...new Set(ids)];
  for (let step = 0; step < stepsMax && asked.length > 0; step += 1) {
    const rows = await db
      .selectFrom('records')
      .select(['id', sql<string>`content->'publication'->>'into'`.as('into')])
      .where('id', 'in', asked)
      .where('status', '=', 'merged')
      .execute();
    for (const { id, into } of rows) leads.set(id, into);
    asked = rows.map(({ into }) => into).filter((into) => !leads.has(into));
  }
  const last = (id: string, step: number): string => {
    const into = leads.get(id);
    return into === undefined || step > stepsMax ? id : last(into, step + 1);
  };
  return new Map(ids.filter((id) => leads.has(id)).map((id) => [id, last(id, 0)]));
}
