import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceId, ResourceRelation } from '../resource.ts';
import { findRelationCircle, inverseRelations, ShownRelation } from './shown-relation.ts';

const id = (place: number): ResourceId =>
  ResourceId.parse(`res_01900000-0000-7000-8000-${String(place).padStart(12, '0')}`);
const to = (relation: ResourceRelation['relation'], place: number): ResourceRelation => ({
  relation,
  resource: id(place),
});
const relations = ResourceRelation.shape.relation.options;

describe('how items stand to each other', () => {
  it('has a word for each direction', () => {
    const shown = new Set([...relations, ...Object.values(inverseRelations)]);
    expect([...shown].sort()).toEqual([...ShownRelation.options].sort());
  });

  it.each(relations)('never leads an item to itself: %s', (relation) => {
    expect(findRelationCircle({ id: id(1), related: [to(relation, 1)] }, () => [])).toEqual(to(relation, 1));
  });

  it('may say see-also both ways', () => {
    expect(findRelationCircle({ id: id(1), related: [to('related', 2)] }, () => [to('related', 1)])).toBeNull();
  });

  it.each(['part_of', 'translation_of', 'replaces', 'corrects'] as const)('goes round in no circle: %s', (relation) => {
    const said = new Map<string, ResourceRelation[]>([
      [id(2), [to(relation, 3)]],
      [id(3), [to(relation, 1)]],
    ]);
    const item = { id: id(1), related: [to(relation, 2)] };
    expect(findRelationCircle(item, (of) => said.get(of) ?? [])).toEqual(to(relation, 2));
  });

  it('may be part of what replaces it: each relation is followed by itself', () => {
    expect(findRelationCircle({ id: id(1), related: [to('part_of', 2)] }, () => [to('replaces', 1)])).toBeNull();
  });

  it('stays without circles, however many relations were accepted, and ends on any web of them', () => {
    const wish = fc.tuple(fc.nat({ max: 8 }), fc.constantFrom(...relations), fc.nat({ max: 8 }));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const said = new Map<string, ResourceRelation[]>();
        const saidBy = (of: string): ResourceRelation[] => said.get(of) ?? [];
        for (const [from, relation, place] of wishes) {
          const related = [...saidBy(id(from)), to(relation, place)];
          if (!findRelationCircle({ id: id(from), related }, saidBy)) said.set(id(from), related);
        }
        for (const [from, related] of said) expect(findRelationCircle({ id: from, related }, saidBy)).toBeNull();
      }),
    );
  });
});
