import { inverseRelations, type NamedLink, type RelatedLink } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { findMergedFrom } from '../../revisions/records/publication.store.ts';
import type { Db } from '../../server/office.ts';
import { publishedResources } from '../resource.store.ts';

/** What public items say of some items, by the ids of those; what was said of one that went into another is said of that one. */
export async function findPointing(
  db: Db,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, RelatedLink[]>> {
  const pointing = new Map<string, RelatedLink[]>();
  if (ids.length === 0) return pointing;
  const from = await findMergedFrom(db, ids);
  const asked = new Map([...ids.map((id) => [id, id] as const), ...from]);
  const rows = await sql<{ id: string }>`
    select id from records
    where noun = 'resources' and published is not null
      and jsonb_path_query_array(published, '$.facts.related[*].resource') ?| ${[...asked.keys()]}::text[]`.execute(db);
  const items = await publishedResources.list(
    db,
    rows.rows.map(({ id }) => id),
  );
  for (const { id, published } of items) {
    const link: NamedLink = { id, slug: published.slugs[language], name: published.facts.title };
    for (const { relation, resource } of published.facts.related) {
      const of = asked.get(resource);
      if (of === undefined) continue;
      pointing.set(of, [...(pointing.get(of) ?? []), { ...link, relation: inverseRelations[relation] }]);
    }
  }
  return pointing;
}
