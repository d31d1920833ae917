import { mergeDifferences, proposedChoices } from '@coalition/domain/revisions';
import { bug, Slug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { resourceRow } from '../resources/resource.row.ts';
import {
  addAsker,
  everyChange,
  everyRow,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../server/office.examples.ts';

describeOnBothEngines('two items of the library made one', (open) => {
  let database: TestDatabase;
  let publisher: ReturnType<typeof staffCaller>;
  let visitor: ReturnType<typeof publicCaller>;
  let serial = 0;
  const reason = { en: 'It is one with another entry now.', fr: 'Cette fiche est réunie à une autre.' };

  beforeAll(async () => {
    database = await open('library');
    publisher = staffCaller(database.db, await addAsker(database.db, 'publisher'));
    visitor = publicCaller(database.db);
  });

  /** A public item in English alone, like one of the library’s. */
  const addItem = async (title: string) => {
    const [like] = await resourceRow.store.list(database.db);
    if (!like || like.texts.en.state === 'absent') return bug('no item');
    serial += 1;
    const slug = Slug.parse(`item-${String(serial)}`);
    const { id, revision } = await publisher.resources.create({
      slugs: { en: slug, fr: slug },
      facts: { ...like.facts, title: { ...like.facts.title, text: title }, doi: null, volume: null, related: [] },
      confidential: like.confidential,
      texts: { en: { text: like.texts.en.text, isTranslation: false } },
    });
    await publisher.resources.publish({ id, expectedRevision: revision, languages: ['en'], reason: null });
    return stored(id);
  };
  const stored = async (id: string) => (await resourceRow.store.find(database.db, id)) ?? bug('gone');
  const seen = async (id: string) => ({ id, expectedRevision: (await stored(id)).revision });
  const merge = async (kept: string, other: string) => {
    const choices = proposedChoices(mergeDifferences(await stored(kept), await stored(other)));
    return publisher.duplicates.merge({ kept: await seen(kept), other: await seen(other), choices, reason });
  };
  const takeBack = async (kept: string, other: string) =>
    publisher.duplicates.takeBackMerge({ kept: await seen(kept), other: await seen(other) });
  const standsAt = (slug: string) => visitor.resources.find({ language: 'en', slug });
  const without = ({ revision: _revision, changedAt: _at, ...rest }: Awaited<ReturnType<typeof stored>>) => rest;

  it('leads from the old address to the one that stayed, and back once it is taken back', async () => {
    const [kept, other] = [await addItem('A guide for caregivers'), await addItem('A guide for care-givers')];
    await merge(kept.id, other.id);
    expect(await standsAt(other.slugs.en)).toEqual({ state: 'moved', slug: kept.slugs.en });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'resources.merge', facts: { other: other.id } });
    const changed = (await visitor.interchange.items(everyChange)).items;
    expect(changed.find(({ id }) => `res_${id}` === other.id || id === other.id)).toMatchObject({ state: 'withdrawn' });
    expect(await publisher.duplicates.merges({ id: kept.id })).toMatchObject([{ id: other.id, conflicts: [] }]);
    await takeBack(kept.id, other.id);
    expect(await standsAt(other.slugs.en)).toMatchObject({ state: 'shown' });
    expect(without(await stored(other.id))).toEqual(without(other));
    expect(without(await stored(kept.id))).toEqual(without(kept));
    expect(await publisher.duplicates.merges({ id: kept.id })).toEqual([]);
    const verbs = (await publisher.resources.revisions({ id: other.id })).map(({ verb }) => verb);
    expect(verbs.slice(0, 2)).toEqual(['take_back_merge', 'merge_into']);
  });

  it('lets what pointed to the other point to the one that stayed', async () => {
    const [kept, other, third] = [await addItem('One'), await addItem('Two'), await addItem('Three')];
    const related = [{ relation: 'part_of' as const, resource: other.id }];
    const { id } = third;
    const edit = { facts: { ...third.facts, related } };
    const saved = await publisher.resources.save({ ...(await seen(id)), reason: null, edit });
    await publisher.resources.publish({ id, expectedRevision: saved.revision, languages: ['en'], reason: null });
    await merge(kept.id, other.id);
    expect(await standsAt(third.slugs.en)).toMatchObject({
      view: { related: [{ id: kept.id, slug: kept.slugs.en, relation: 'part_of' }] },
    });
  });

  it('follows an item that went into one that went on into another', async () => {
    const [first, second, third] = [await addItem('First'), await addItem('Second'), await addItem('Third')];
    await merge(second.id, first.id);
    await merge(third.id, second.id);
    expect(await standsAt(first.slugs.en)).toEqual({ state: 'moved', slug: third.slugs.en });
    expect(await refusalOf(takeBack(second.id, first.id))).toMatchObject({ code: 'merge_gone' });
  });

  it('keeps what was changed since, and says before what would stay', async () => {
    const [kept, other] = [await addItem('Kept'), await addItem('Other')];
    const edit = { facts: { ...other.facts, volume: '7' } };
    await publisher.resources.save({ ...(await seen(other.id)), reason: null, edit });
    await merge(kept.id, other.id);
    const since = { facts: { ...(await stored(kept.id)).facts, volume: '8', pages: '3' } };
    await publisher.resources.save({ ...(await seen(kept.id)), reason: null, edit: since });
    const [standing] = await publisher.duplicates.merges({ id: kept.id });
    expect(standing?.conflicts).toEqual([{ part: 'facts', name: 'volume' }]);
    await takeBack(kept.id, other.id);
    expect((await stored(kept.id)).facts).toMatchObject({ volume: '8', pages: '3' });
    expect((await stored(other.id)).facts).toMatchObject({ volume: '7' });
  });

  it('changes nothing where it is refused', async () => {
    const [kept, other] = [await addItem('Stays'), await addItem('Goes')];
    const editor = staffCaller(database.db, await addAsker(database.db, 'editor'));
    const wish = {
      kept: await seen(kept.id),
      other: await seen(other.id),
      choices: { facts: {}, confidential: {}, texts: { en: {}, fr: {} } },
      reason,
    };
    expect(await refusalOf(editor.duplicates.merge(wish))).toMatchObject({ code: 'action_forbidden' });
    const before = await everyRow(database.db);
    const stale = { ...wish, other: { ...wish.other, expectedRevision: 1 } };
    expect(await refusalOf(publisher.duplicates.merge(stale))).toMatchObject({ code: 'revision_stale' });
    const itself = { ...wish, other: wish.kept };
    expect(await refusalOf(publisher.duplicates.merge(itself))).toMatchObject({ code: 'merge_refused' });
    expect(await everyRow(database.db)).toEqual(before);
  });

  it('lets nobody change the one that went into the other', async () => {
    const [kept, other] = [await addItem('Here'), await addItem('There')];
    await merge(kept.id, other.id);
    const save = publisher.resources.save({ ...(await seen(other.id)), reason: null, edit: { facts: other.facts } });
    expect(await refusalOf(save)).toMatchObject({ code: 'record_merged', facts: { into: kept.id } });
  });
});
