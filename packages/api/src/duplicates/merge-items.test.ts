import { ResourceId } from '@coalition/domain/resources';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, everyChange, everyRow, newestAudit, refusalOf, staffCaller } from '../server/office.examples.ts';
import { mergeReason, mergeScene, type MergeScene } from './merge.examples.ts';

describeOnBothEngines('two items of the library made one', (open) => {
  let database: TestDatabase;
  let scene: MergeScene;

  beforeAll(async () => {
    database = await open('library');
    scene = await mergeScene(database.db);
  });

  const without = ({ revision: _revision, changedAt: _at, ...rest }: Awaited<ReturnType<MergeScene['stored']>>) => rest;

  it('leads from the old address to the one that stayed, and back once it is taken back', async () => {
    const [kept, other] = [
      await scene.addItem('A guide for caregivers'),
      await scene.addItem('A guide for care-givers'),
    ];
    await scene.merge(kept.id, other.id);
    expect(await scene.standsAt(other.slugs.en)).toEqual({ state: 'moved', slug: kept.slugs.en });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'resources.merge', facts: { other: other.id } });
    const changed = (await scene.visitor.interchange.items(everyChange)).items;
    expect(changed.find(({ id }) => `res_${id}` === other.id || id === other.id)).toMatchObject({ state: 'withdrawn' });
    expect(await scene.publisher.duplicates.merges({ id: kept.id })).toMatchObject([{ id: other.id, conflicts: [] }]);
    await scene.takeBack(kept.id, other.id);
    expect(await scene.standsAt(other.slugs.en)).toMatchObject({ state: 'shown' });
    expect(without(await scene.stored(other.id))).toEqual(without(other));
    expect(without(await scene.stored(kept.id))).toEqual(without(kept));
    expect(await scene.publisher.duplicates.merges({ id: kept.id })).toEqual([]);
    const verbs = (await scene.publisher.resources.revisions({ id: other.id })).map(({ verb }) => verb);
    expect(verbs.slice(0, 2)).toEqual(['take_back_merge', 'merge_into']);
  });

  it('lets what pointed to the other point to the one that stayed', async () => {
    const [kept, other, third] = [await scene.addItem('One'), await scene.addItem('Two'), await scene.addItem('Three')];
    const related = [{ relation: 'part_of' as const, resource: other.id }];
    const { id } = third;
    const edit = { facts: { ...third.facts, related } };
    const saved = await scene.publisher.resources.save({ ...(await scene.seen(id)), reason: null, edit });
    await scene.publisher.resources.publish({ id, expectedRevision: saved.revision, languages: ['en'], reason: null });
    await scene.merge(kept.id, other.id);
    expect(await scene.standsAt(third.slugs.en)).toMatchObject({
      view: { related: [{ id: kept.id, slug: kept.slugs.en, relation: 'part_of' }] },
    });
  });

  it('follows an item that went into one that went on into another', async () => {
    const [first, second, third] = [
      await scene.addItem('First'),
      await scene.addItem('Second'),
      await scene.addItem('Third'),
    ];
    await scene.merge(second.id, first.id);
    await scene.merge(third.id, second.id);
    expect(await scene.standsAt(first.slugs.en)).toEqual({ state: 'moved', slug: third.slugs.en });
    expect(await refusalOf(scene.takeBack(second.id, first.id))).toMatchObject({ code: 'merge_gone' });
  });

  it('keeps what was changed since, and says before what would stay', async () => {
    const [kept, other] = [await scene.addItem('Kept'), await scene.addItem('Other')];
    const edit = { facts: { ...other.facts, volume: '7' } };
    await scene.publisher.resources.save({ ...(await scene.seen(other.id)), reason: null, edit });
    await scene.merge(kept.id, other.id);
    const since = { facts: { ...(await scene.stored(kept.id)).facts, volume: '8', pages: '3' } };
    await scene.publisher.resources.save({ ...(await scene.seen(kept.id)), reason: null, edit: since });
    const [standing] = await scene.publisher.duplicates.merges({ id: kept.id });
    expect(standing?.conflicts).toEqual([{ part: 'facts', name: 'volume' }]);
    await scene.takeBack(kept.id, other.id);
    expect((await scene.stored(kept.id)).facts).toMatchObject({ volume: '8', pages: '3' });
    expect((await scene.stored(other.id)).facts).toMatchObject({ volume: '7' });
  });

  it('is taken back the newest first', async () => {
    const [kept, first, second] = [
      await scene.addItem('Whole'),
      await scene.addItem('Whole, first'),
      await scene.addItem('Whole, second'),
    ];
    await scene.merge(kept.id, first.id);
    await scene.merge(kept.id, second.id);
    const standing = await scene.publisher.duplicates.merges({ id: kept.id });
    expect(standing.map(({ id, isNewest }) => [id, isNewest])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    expect(await refusalOf(scene.takeBack(kept.id, first.id))).toMatchObject({ code: 'merge_not_newest' });
    await scene.takeBack(kept.id, second.id);
    await scene.takeBack(kept.id, first.id);
    expect(without(await scene.stored(kept.id))).toEqual(without(kept));
  });

  it('leads no item back to itself, neither by becoming one nor by parting', async () => {
    const [kept, other, part] = [
      await scene.addItem('Volume'),
      await scene.addItem('Volume, again'),
      await scene.addItem('Chapter'),
    ];
    const partOf = (resource: string) => ({ relation: 'part_of' as const, resource: ResourceId.parse(resource) });
    await scene.save(part.id, { facts: { ...part.facts, related: [partOf(other.id)] } });
    await scene.save(kept.id, { facts: { ...kept.facts, related: [partOf(part.id)] } });
    expect(await refusalOf(scene.merge(kept.id, other.id))).toMatchObject({ code: 'relation_circle' });
    await scene.save(kept.id, { facts: kept.facts });
    await scene.merge(kept.id, other.id);
    const circle = scene.save(kept.id, { facts: { ...kept.facts, related: [partOf(part.id)] } });
    expect(await refusalOf(circle)).toMatchObject({ code: 'relation_circle' });
  });

  it('changes nothing where it is refused', async () => {
    const [kept, other] = [await scene.addItem('Stays'), await scene.addItem('Goes')];
    const editor = staffCaller(database.db, await addAsker(database.db, 'editor'));
    const wish = {
      kept: await scene.seen(kept.id),
      other: await scene.seen(other.id),
      choices: { facts: {}, confidential: {}, texts: { en: {}, fr: {} } },
      reason: mergeReason,
    };
    expect(await refusalOf(editor.duplicates.merge(wish))).toMatchObject({ code: 'action_forbidden' });
    const before = await everyRow(database.db);
    const stale = { ...wish, other: { ...wish.other, expectedRevision: 1 } };
    expect(await refusalOf(scene.publisher.duplicates.merge(stale))).toMatchObject({ code: 'revision_stale' });
    const itself = { ...wish, other: wish.kept };
    expect(await refusalOf(scene.publisher.duplicates.merge(itself))).toMatchObject({ code: 'merge_refused' });
    expect(await everyRow(database.db)).toEqual(before);
  });

  it('lets nobody change the one that went into the other', async () => {
    const [kept, other] = [await scene.addItem('Here'), await scene.addItem('There')];
    await scene.merge(kept.id, other.id);
    const save = scene.publisher.resources.save({
      ...(await scene.seen(other.id)),
      reason: null,
      edit: { facts: other.facts },
    });
    expect(await refusalOf(save)).toMatchObject({ code: 'record_merged', facts: { into: kept.id } });
  });
});
