import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, everyItem, publicCaller, staffCaller } from '../server/office.examples.ts';

describeOnBothEngines('the search of the library', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open('library');
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const found = async (words: string) => {
    const list = await publicCaller(database.db).resources.list({ ...everyItem, words, order: 'relevance' });
    return list?.items.map(({ slug }) => slug) ?? [];
  };
  const knownWords = async () =>
    (await database.db.selectFrom('search_words').select('word').execute()).map(({ word }) => word);

  // Counted as they come and go; counted anew it must be the same.
  const keptCounts = () =>
    database.db.selectFrom('facet_counts').selectAll().orderBy('noun').orderBy('language').orderBy('facet').execute();
  const countedAnew = async () =>
    (
      await sql`
        select noun, language, facet, count(*)::integer as documents
        from search_documents, unnest(facets || array['']) as facet
        group by noun, language, facet order by noun, language, facet`.execute(database.db)
    ).rows;

  it('keeps the counts of its facets as items change, go and come back', async () => {
    // One whose kind no other specification here looks for.
    const items = await staff.resources.list();
    const item = items.find(({ slugs }) => slugs.en === 'new-yorker-mother-of-incarcerated-son') ?? bug('no such item');
    const { id, revision, facts } = item;
    const edit = { facts: { ...facts, kind: 'dataset' as const, audiences: ['media' as const] } };
    await staff.resources.save({ id, expectedRevision: revision, edit, reason: null });
    await staff.resources.publish({ id, expectedRevision: revision + 1, languages: ['en'], reason: null });
    expect(await keptCounts()).toEqual(await countedAnew());
    const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
    await staff.resources.withdraw({ id, expectedRevision: revision + 2, tombstone, reason: null });
    expect(await keptCounts()).toEqual(await countedAnew());
    await staff.resources.reopen({ id, expectedRevision: revision + 3, reason: null });
    await staff.resources.publish({ id, expectedRevision: revision + 4, languages: ['en', 'fr'], reason: null });
    expect(await keptCounts()).toEqual(await countedAnew());
  });

  it('follows an everyday word that staff add to a topic, once the topic is published', async () => {
    expect(await found('hoosegow')).toEqual([]);
    const topic = (await staff.topics.list()).find(({ slugs }) => slugs.en === 'custody') ?? bug('no such topic');
    const { id, revision, texts } = topic;
    if (texts.en.state === 'absent') return bug('no text');
    const text = { ...texts.en.text, synonyms: [...texts.en.text.synonyms, 'hoosegow'] };
    const edit = { texts: { en: { text, isTranslation: false } } };
    await staff.topics.save({ id, expectedRevision: revision, edit, reason: null });
    expect(await found('hoosegow')).toEqual([]);
    await staff.topics.publish({ id, expectedRevision: revision + 1, languages: ['en'], reason: null });
    expect(await found('hoosegow')).toContain('paynter-maternal-incarceration-provincial');
    expect(await found('hoosegov')).toContain('paynter-maternal-incarceration-provincial');
  });

  it('follows an everyday word for a kind of item, also to another kind, and forgets it with the list', async () => {
    const list = (await staff.synonyms.list()).find(({ slugs }) => slugs.en === 'submission') ?? bug('no such list');
    const { id, revision, texts, facts } = list;
    if (texts.en.state === 'absent') return bug('no text');
    const text = { ...texts.en.text, words: [...texts.en.text.words, 'zibeline'] };
    const edit = { texts: { en: { text, isTranslation: false } } };
    const publish = (expectedRevision: number) =>
      staff.synonyms.publish({ id, expectedRevision, languages: ['en', 'fr'], reason: null });
    await staff.synonyms.save({ id, expectedRevision: revision, edit, reason: null });
    expect(await found('zibeline')).toEqual([]);
    await publish(revision + 1);
    expect(await found('zibeline')).toEqual(['cfsc-submission-crc-canada-5th-6th']);
    const moved = { facts: { ...facts, kinds: ['recommendation' as const] } };
    await staff.synonyms.save({ id, expectedRevision: revision + 2, edit: moved, reason: null });
    await publish(revision + 3);
    expect(await found('zibeline')).toEqual(['its-time-to-act-cm-rec-2018-5']);
    const tombstone = { reason: { en: 'Wrong.', fr: null }, replacedBy: null };
    await staff.synonyms.withdraw({ id, expectedRevision: revision + 4, tombstone, reason: null });
    expect(await found('zibeline')).toEqual([]);
  });

  it('follows the name of a publisher, and forgets the name before', async () => {
    const press =
      (await staff.organisations.list()).find(({ slugs }) => slugs.en === 'springer') ?? bug('no publisher');
    const { id, revision, facts } = press;
    const edit = { facts: { ...facts, name: { ...facts.name, text: 'Zwieback Verlag' } } };
    expect(await found('springer')).toEqual(['condry-smith-holistic-approach']);
    await staff.organisations.save({ id, expectedRevision: revision, edit, reason: null });
    expect(await found('zwieback')).toEqual([]);
    await staff.organisations.publish({ id, expectedRevision: revision + 1, languages: [], reason: null });
    expect(await found('zwieback')).toEqual(['condry-smith-holistic-approach']);
    expect(await knownWords()).not.toContain('springer');
  });

  it('forgets every word of an item that was taken back', async () => {
    const item =
      (await staff.resources.list()).find(({ slugs }) => slugs.en === 'nymag-chesa-boudin') ?? bug('no item');
    expect(await knownWords()).toContain('boudin');
    const tombstone = { reason: { en: 'Asked for.', fr: null }, replacedBy: null };
    await staff.resources.withdraw({ id: item.id, expectedRevision: item.revision, tombstone, reason: null });
    expect(await found('boudin')).toEqual([]);
    expect(await found('boudn')).not.toContain('nymag-chesa-boudin');
    expect(await knownWords()).not.toContain('boudin');
  });

  it('follows a section to another place in the order', async () => {
    const section = (await staff.sections.list()).find(({ slugs }) => slugs.en === 'news-media') ?? bug('no section');
    const { id, revision } = section;
    await staff.sections.save({ id, expectedRevision: revision, edit: { facts: { position: 999 } }, reason: null });
    await staff.sections.publish({ id, expectedRevision: revision + 1, languages: ['en', 'fr'], reason: null });
    const list = await publicCaller(database.db).resources.list(everyItem);
    expect(list?.items.at(-1)?.section?.slug).toBe('news-media');
  });
});
