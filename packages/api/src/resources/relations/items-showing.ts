import type { ResourceFacts, ResourceText } from '@coalition/domain/resources';
import { isSameContent, type OfficeRecord } from '@coalition/domain/revisions';
import { sql } from 'kysely';
import { findMergedFrom, findMergedInto } from '../../revisions/records/publication.store.ts';
import type { Db } from '../../server/office.ts';

type Item = OfficeRecord<ResourceFacts, ResourceText, { note: string | null }>;

/**
 * The items whose pages name another one, or are named by it, where a change of that one changes what they say: its title, its
 * address, what it says of them, or that it is there at all. They may include some that visitors do not see.
 *
 * @returns none where nothing of it that others show has changed
 */
export async function itemsShowing(
  db: Db,
  { before, after }: { before: Item | null; after: Item },
): Promise<ReadonlySet<string>> {
  const [was, is] = [before && shown(before), shown(after)];
  if (isSameContent(was, is)) return new Set();
  const named = [was, is].flatMap((item) => item?.related.map(({ resource }) => resource) ?? []);
  const joined = [before, after].flatMap((item) =>
    item?.publication.status === 'merged' ? [item.publication.into] : [],
  );
  const meant = [...named, ...joined];
  const heirs = await findMergedInto(db, meant);
  const own = [after.id, ...(await findMergedFrom(db, [after.id])).keys()];
  const pointing = await sql<{ id: string }>`
    select id from records
    where noun = 'resources' and published is not null
      and jsonb_path_query_array(published, '$.facts.related[*].resource') ?| ${own}::text[]`.execute(db);
  const found = new Set([...meant.map((id) => heirs.get(id) ?? id), ...pointing.rows.map(({ id }) => id)]);
  found.delete(after.id);
  return found;
}

/** What the pages of others may say of an item; null while visitors do not see it. */
function shown({ published, publication }: Item) {
  if (!published || publication.status !== 'published') return null;
  return { slugs: published.slugs, title: published.facts.title, related: published.facts.related };
}
