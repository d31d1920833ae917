import { ResourceId, type ResourceRelation } from '@coalition/domain/resources';
import { bug, Slug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, publicCaller, refusalOf, staffCaller } from '../../server/office.examples.ts';
import { resourceRow } from '../resource.row.ts';

describeOnBothEngines('how items of the library stand to each other', (open) => {
  let database: TestDatabase;
  let publisher: ReturnType<typeof staffCaller>;
  let visitor: ReturnType<typeof publicCaller>;
  let ids: ResourceId[];
  const stored = async (place: number) =>
    (await resourceRow.store.find(database.db, ids[place] ?? '')) ?? bug('no such item');
  const save = async (place: number, related: { relation: ResourceRelation['relation']; to: number }[]) => {
    const { id, revision: expectedRevision, facts } = await stored(place);
    const relations = related.flatMap(({ relation, to }) => {
      const resource = ids[to];
      return resource === undefined ? [] : [{ relation, resource }];
    });
    const edit = { facts: { ...facts, related: relations } };
    return publisher.resources.save({ id, expectedRevision, reason: null, edit });
  };
  const publish = async (place: number) => {
    const { id, revision: expectedRevision } = await stored(place);
    await publisher.resources.publish({ id, expectedRevision, languages: ['en'], reason: null });
  };
  const relatedOf = async (place: number) => {
    const slug = Slug.parse((await stored(place)).slugs.en);
    const standing = await visitor.resources.find({ language: 'en', slug });
    if (standing?.state !== 'shown') return bug('not shown');
    return standing.view.related.map(({ relation, id }) => [relation, ids.findIndex((other) => other === id)]);
  };

  beforeAll(async () => {
    database = await open('library');
    publisher = staffCaller(database.db, await addAsker(database.db, 'publisher'));
    visitor = publicCaller(database.db);
    const items = await resourceRow.store.list(database.db);
    ids = items.filter(({ facts }) => facts.related.length === 0).map(({ id }) => ResourceId.parse(id));
  });

  it('is said on both pages once it is published, and on neither before', async () => {
    await save(0, [{ relation: 'translation_of', to: 1 }]);
    expect(await relatedOf(1)).toEqual([]);
    await publish(0);
    expect(await relatedOf(0)).toEqual([['translation_of', 1]]);
    expect(await relatedOf(1)).toEqual([['has_translation', 0]]);
  });

  it('goes round in no circle, whatever stands in drafts', async () => {
    await save(2, [{ relation: 'replaces', to: 3 }]);
    await save(3, [{ relation: 'replaces', to: 4 }]);
    expect(await refusalOf(save(4, [{ relation: 'replaces', to: 2 }]))).toMatchObject({
      code: 'relation_circle',
      facts: { relation: 'replaces', resource: ids[2] },
    });
    expect(await refusalOf(save(4, [{ relation: 'related', to: 4 }]))).toMatchObject({ code: 'relation_circle' });
    await save(4, [{ relation: 'related', to: 2 }]);
  });
});
