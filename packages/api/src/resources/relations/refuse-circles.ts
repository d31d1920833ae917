import { findRelationCircle, RelationCircle, ResourceRelation, type ResourceFacts } from '@coalition/domain/resources';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

const Related = z.array(ResourceRelation);

/** Refuses what would lead an item back to itself, as all items stand in the office now. @fails RelationCircle */
export async function refuseCircles(
  db: Db,
  { id, facts }: { id: string; facts: Pick<ResourceFacts, 'related'> },
): Promise<Result<null, FailureOf<typeof RelationCircle>>> {
  const { related } = facts;
  const said = new Map<string, ResourceRelation[]>();
  let asked = related.map(({ resource }) => resource);
  while (asked.length > 0) {
    const rows = await db
      .selectFrom('records')
      .select(['id', sql`content->'facts'->'related'`.as('related')])
      .where('noun', '=', 'resources')
      .where('id', 'in', asked)
      .execute();
    for (const row of rows) said.set(row.id, Related.parse(row.related));
    const next = rows.flatMap((row) => said.get(row.id) ?? []).map(({ resource }) => resource);
    asked = [...new Set(next)].filter((other) => other !== id && !said.has(other));
  }
  const circle = findRelationCircle({ id, related }, (other) => said.get(other) ?? []);
  return circle ? fail(RelationCircle(circle)) : ok(null);
}
