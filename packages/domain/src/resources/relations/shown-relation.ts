import { z } from 'zod';
import { failure } from '../../values/index.ts';
import { ResourceRelation } from '../resource.ts';

type Relation = z.infer<typeof ResourceRelation.shape.relation>;

/** How an item stands to another as its page says it: its own word, or the other's word about it turned around. */
export const ShownRelation = z.enum([
  ...ResourceRelation.shape.relation.options,
  'has_part',
  'has_translation',
  'replaced_by',
  'corrected_by',
]);
export type ShownRelation = z.infer<typeof ShownRelation>;

/** What a relation says of the item that it leads to. */
export const inverseRelations = {
  related: 'related',
  part_of: 'has_part',
  translation_of: 'has_translation',
  replaces: 'replaced_by',
  corrects: 'corrected_by',
} as const satisfies Record<Relation, ShownRelation>;

/** By this relation the item would come to stand before itself. */
export const RelationCircle = failure('relation_circle', 'invalid', ResourceRelation.shape);

/**
 * The relation by which an item would come to stand before itself: part of its own part, or replaced by what it replaces; null
 * where there is none. See-also may go both ways, but not to the item itself.
 *
 * @param relationsOf what every other item says, by its id; unknown ones say nothing
 */
export function findRelationCircle(
  item: { id: string; related: readonly ResourceRelation[] },
  relationsOf: (id: string) => readonly ResourceRelation[],
): ResourceRelation | null {
  return item.related.find((relation) => leadsTo(item.id, relation, relationsOf)) ?? null;
}

function leadsTo(
  id: string,
  { relation, resource }: ResourceRelation,
  relationsOf: (id: string) => readonly ResourceRelation[],
): boolean {
  if (resource === id) return true;
  if (relation === 'related') return false;
  const passed = new Set<string>();
  const waiting: string[] = [resource];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (passed.has(next)) continue;
    passed.add(next);
    waiting.push(...relationsOf(next).flatMap((each) => (each.relation === relation ? [each.resource] : [])));
  }
  return false;
}
