import { HarvestMoment } from '@coalition/domain/interchange';
import { PageKey } from '@coalition/domain/pages';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';

/** The nouns whose records pages list that have no record of their own. */
export const ListedNoun = z.enum([
  'coalition',
  'helplines',
  'members',
  'organisations',
  'resources',
  'sections',
  'statements',
  'topics',
]);
export type ListedNoun = z.infer<typeof ListedNoun>;

/** When the pages that list things last changed; what never was public is missing. */
export interface PageChanges {
  /** Of the words that the office keeps for a page. */
  words: Partial<Record<PageKey, HarvestMoment>>;
  /** Of all records of a noun together: made public, changed or taken back. */
  lists: Partial<Record<ListedNoun, HarvestMoment>>;
}

/** Reads when the words of each page and the records of each noun last changed for visitors. */
export async function readPageChanges(db: Db): Promise<PageChanges> {
  const words = await sql`
    select published->'facts'->>'key' as name, stamped_at as "changedAt"
    from records join change_stamps on record_id = id where records.noun = 'pages' and published is not null`.execute(
    db,
  );
  // No stamp is earlier than the one before it, so the last place in the order is the newest moment.
  const lists = await sql`
    select name, newest.stamped_at as "changedAt" from unnest(${ListedNoun.options}::text[]) as name
    cross join lateral
      (select stamped_at from change_stamps where noun = name order by position desc limit 1) as newest`.execute(db);
  return { words: byName(words.rows, PageKey), lists: byName(lists.rows, ListedNoun) };
}

function byName<Name extends string>(
  rows: readonly unknown[],
  Name: z.ZodType<Name>,
): Partial<Record<Name, HarvestMoment>> {
  const Row = z.object({ name: Name, changedAt: HarvestMoment });
  const changes: Partial<Record<Name, HarvestMoment>> = {};
  for (const row of rows) {
    const { name, changedAt } = Row.parse(row);
    changes[name] = changedAt;
  }
  return changes;
}
