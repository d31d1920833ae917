import { sql } from 'kysely';
import { resourceRow } from '../resources/resource.row.ts';
import type { Db } from '../server/office.ts';
import { indexRecord } from './index-record.ts';

/** Nouns whose names stand in the search documents of the library's items. */
const namedByItems: readonly string[] = ['sections', 'topics', 'organisations'];

/** Brings the library's search up to date with a section, topic or organisation whose public words changed. */
export async function reindexReferrers(db: Db, noun: string, id: string): Promise<void> {
  if (!namedByItems.includes(noun)) return;
  const referrers = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', resourceRow.kind.noun)
    .where('published', 'is not', null)
    .where(sql<boolean>`position(${id} in published::text) > 0`)
    .orderBy('id')
    .execute();
  for (const referrer of referrers) {
    const resource = await resourceRow.store.find(db, referrer.id);
    if (resource) await indexRecord(db, resourceRow, resource);
  }
}
