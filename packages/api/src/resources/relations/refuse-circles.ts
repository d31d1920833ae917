import {
  findRelationCircle,
  RelationCircle,
  ResourceId,
  ResourceRelation,
  type ResourceFacts,
} from '@coalition/domain/resources';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { findMergedInto } from '../../revisions/records/publication.store.ts';
import type { Db } from '../../server/office.ts';

const Related = z.array(ResourceRelation);

/** Refuses what would lead an item back to itself, as all items stand in the office now; one that went into another is that one. @fails RelationCircle */
export async function refuseCircles(
  db: Db,
  { id, facts }: { id: string; facts: Pick<ResourceFacts, 'related'> },
): Promise<Result<null, FailureOf<typeof RelationCircle>>> {
  const related = await throughMerges(db, facts.related);
  const said = new Map<string, ResourceRelation[]>();
  let asked = related.map(({ resource }) => resource);
  while (asked.length > 0) {
    const rows = await db
      .selectFrom('records')
      .select(['id', sql`content->'facts'->'related'`.as('related')])
      .where('noun', '=', 'resources')
      .where('id', 'in', asked)
      .execute();
    for (const row of rows) said.set(row.id, await throughMerges(db, Related.parse(row.related)));
    const next = rows.flatMap((row) => said.get(row.id) ?? []).map(({ resource }) => resource);
    asked = [...new Set(next)].filter((other) => other !== id && !said.has(other));
  }
  const circle = findRelationCircle({ id, related }, (other) => said.get(other) ?? []);
  return circle ? fail(RelationCircle(circle)) : ok(null);
}

async function throughMerges(db: Db, related: readonly ResourceRelation[]): Promise<ResourceRelation[]> {
  const merged = await findMergedInto(
    db,
    related.map(({ resource }) => resource),
  );
  return related.map(({ relation, resource }) => ({
    relation,
    resource: ResourceId.parse(merged.get(resource) ?? resource),
  }));
}
