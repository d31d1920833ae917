import { ResourceId } from '@coalition/domain/resources';
import { BareId, bareId, bug, LanguageTag, Slug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { findPage } from '../pages/find-page.ts';
import { cardsOf } from '../resources/list-cards.ts';
import { mergeScene, type MergeScene } from './merge.examples.ts';

describeOnBothEngines('what visitors meet of items that were made one', (open) => {
  let database: TestDatabase;
  let scene: MergeScene;
  const chosen = (ids: readonly string[]) =>
    scene.visitor.resources.chosen({ language: 'en', ids: ids.map((id) => BareId.parse(bareId(id))) });

  beforeAll(async () => {
    database = await open('library');
    scene = await mergeScene(database.db);
  });

  it('is the one that stayed wherever either was named, and once', async () => {
    const [kept, other, third] = [
      await scene.addItem('Stays'),
      await scene.addItem('Goes'),
      await scene.addItem('Apart'),
    ];
    await scene.merge(kept.id, other.id);
    const cards = await cardsOf(database.db, [other.id, third.id, kept.id], 'en');
    expect(cards.map(({ id }) => id)).toEqual([kept.id, third.id]);
    const found = await chosen([other.id, third.id, kept.id]);
    expect(found).toMatchObject([
      { state: 'shown', id: bareId(kept.id), item: { view: { id: kept.id } } },
      { state: 'shown', id: bareId(third.id) },
    ]);
    expect(found).toHaveLength(2);
  });

  it('keeps the words of others on a page, with the one that stayed as their work', async () => {
    const [kept, other] = [await scene.addItem('A book of words'), await scene.addItem('A book of words, again')];
    const [page] = (await scene.publisher.pages.list()).filter(({ facts }) => facts.key === 'history');
    const { id, revision: expectedRevision, facts } = page ?? bug('no such page');
    const text = { text: 'We were children, too.', language: LanguageTag.parse('en') };
    const quotation = { text, source: { resource: ResourceId.parse(other.id) }, attribution: null };
    const edit = { facts: { ...facts, quotations: [quotation] } };
    const saved = await scene.publisher.pages.save({ id, expectedRevision, edit, reason: null });
    const act = { id, expectedRevision: saved.revision, languages: ['en' as const, 'fr' as const], reason: null };
    await scene.publisher.pages.publish(act);
    await scene.merge(kept.id, other.id);
    expect((await findPage(database.db, { language: 'en', key: 'history' }))?.quotations).toMatchObject([
      { text, work: { name: { text: 'A book of words' }, slug: kept.slugs.en } },
    ]);
  });

  it('is nothing of a draft that went into a public item, and of no address that stood in drafts alone', async () => {
    const [kept, other, draft] = [
      await scene.addItem('Public'),
      await scene.addItem('Public again'),
      await scene.addDraft('Never public'),
    ];
    const typed = Slug.parse('typed-and-never-published');
    await scene.save(other.id, { slugs: { ...other.slugs, en: typed } });
    await scene.merge(kept.id, draft.id);
    await scene.merge(kept.id, other.id);
    expect(await scene.standsAt(draft.slugs.en)).toBeNull();
    expect(await chosen([draft.id])).toMatchObject([{ state: 'unknown' }]);
    expect(await scene.standsAt(typed)).toBeNull();
    expect(await scene.standsAt(other.slugs.en)).toEqual({ state: 'moved', slug: kept.slugs.en });
  });

  it('leads on to the tombstone of the one that stayed, and to what stands in its place', async () => {
    const [kept, other, instead] = [
      await scene.addItem('Stayed a while'),
      await scene.addItem('Went'),
      await scene.addItem('Instead'),
    ];
    await scene.merge(kept.id, other.id);
    await scene.withdraw(kept.id, instead.id);
    expect(await scene.standsAt(other.slugs.en)).toEqual({ state: 'moved', slug: kept.slugs.en });
    const tombstone = { title: { text: 'Stayed a while' }, replacement: { id: instead.id } };
    expect(await scene.standsAt(kept.slugs.en)).toMatchObject({ state: 'withdrawn', tombstone });
    expect(await chosen([other.id])).toMatchObject([{ state: 'withdrawn', id: bareId(kept.id), tombstone }]);
    await scene.withdraw(instead.id, other.id);
    expect(await scene.standsAt(kept.slugs.en)).toMatchObject({ tombstone: { replacement: null } });
  });

  it('follows what stands in the place of something that stands there no more', async () => {
    const [gone, first, second] = [
      await scene.addItem('Gone'),
      await scene.addItem('Then'),
      await scene.addItem('Now'),
    ];
    await scene.withdraw(gone.id, first.id);
    await scene.withdraw(first.id, second.id);
    expect(await scene.standsAt(gone.slugs.en)).toMatchObject({ tombstone: { replacement: { id: second.id } } });
  });
});
