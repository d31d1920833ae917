import { bug, LanguageTag, Slug, type Language } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '../server/office.examples.ts';

describeOnBothEngines('the address of an item', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open('library');
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const find = (slug: string, language: Language = 'en') =>
    publicCaller(database.db).resources.find({ language, slug });
  const itemAt = async (slug: string) =>
    (await staff.resources.list()).find(({ slugs }) => slugs.en === slug) ?? bug('no such item', { slug });
  const move = async (from: string, to: string) => {
    const { id, revision, slugs } = await itemAt(from);
    const edit = { slugs: { ...slugs, en: Slug.parse(to) } };
    await staff.resources.save({ id, expectedRevision: revision, edit, reason: null });
    return { id, revision: revision + 1 };
  };
  const publish = (id: string, expectedRevision: number) =>
    staff.resources.publish({ id, expectedRevision, languages: ['en', 'fr'], reason: null });

  it('shows the item with what it names, in the reader’s language', async () => {
    expect(await find('condry-smith-holistic-approach', 'fr')).toMatchObject({
      state: 'shown',
      view: {
        title: { language: 'en' },
        section: { name: { text: 'Recherche et travaux universitaires', language: 'fr' } },
        summary: { language: 'fr' },
        publishers: [{ name: { text: 'Palgrave Macmillan' } }, { name: { text: 'Springer' } }],
        addressCheckedOn: null,
      },
    });
  });

  it('leads nowhere where nothing ever stood, whatever is asked', async () => {
    for (const slug of ['no-such-item', '', '../../etc/passwd', '\u0000', '\ud800', "' or 1=1--", 'É', 'x'.repeat(120)])
      expect(await find(slug)).toBeNull();
  });

  it('leads on from every earlier address, in one step, for ever', async () => {
    const first = await move('every-second-fwd-us', 'second-address');
    expect(await find('second-address')).toBeNull();
    expect(await find('every-second-fwd-us')).toMatchObject({ state: 'shown' });
    await publish(first.id, first.revision);
    const second = await move('second-address', 'third-address');
    await publish(second.id, second.revision);
    for (const slug of ['every-second-fwd-us', 'second-address'])
      expect(await find(slug)).toEqual({ state: 'moved', slug: 'third-address' });
    expect(await find('third-address')).toMatchObject({ state: 'shown', view: { slug: 'third-address' } });
    expect(await find('every-second-fwd-us', 'fr')).toMatchObject({ state: 'shown' });
  });

  it('shows the item again where it moves back', async () => {
    const there = await move('oacas-child-welfare-training', 'moved-away');
    await publish(there.id, there.revision);
    const back = await move('moved-away', 'oacas-child-welfare-training');
    await publish(back.id, back.revision);
    expect(await find('oacas-child-welfare-training')).toMatchObject({ state: 'shown' });
    expect(await find('moved-away')).toEqual({ state: 'moved', slug: 'oacas-child-welfare-training' });
  });

  describe('of an item that was taken back', () => {
    const reason = { en: 'The author asked us to.', fr: 'À la demande de l’auteure.' };
    const withdraw = (id: string, expectedRevision: number, replacedBy: string | null) =>
      staff.resources.withdraw({ id, expectedRevision, tombstone: { reason, replacedBy }, reason: null });

    it('shows a tombstone with the reason and what stands in its place', async () => {
      const { id, revision } = await itemAt('inccip-covid-19-worldwide');
      const replacement = await itemAt('child-rights-connect-covid-19');
      await withdraw(id, revision, replacement.id);
      expect(await find('inccip-covid-19-worldwide')).toMatchObject({
        state: 'withdrawn',
        tombstone: {
          title: { text: 'The Impact of COVID-19 worldwide on Children with Incarcerated Parents', language: 'en' },
          reason,
          withdrawnOn: '2026-03-02',
          replacement: { slug: 'child-rights-connect-covid-19' },
        },
      });
    });

    it('shows the title that visitors knew, never a draft’s', async () => {
      const { id, revision, facts } = await itemAt('knudsen-curious-invisibility');
      const title = { text: 'A title that was never published', language: LanguageTag.parse('en') };
      await staff.resources.save({
        id,
        expectedRevision: revision,
        edit: { facts: { ...facts, title } },
        reason: null,
      });
      await withdraw(id, revision + 1, null);
      const found = await find('knudsen-curious-invisibility');
      expect(found).toMatchObject({ state: 'withdrawn', tombstone: { title: facts.title, replacement: null } });
      expect(JSON.stringify(found)).not.toContain('never published');
    });

    it('is gone from the list, the sitemap and the items that named it', async () => {
      const named = await find('paynter-maternal-incarceration-provincial');
      expect(JSON.stringify(named)).toContain('mother-child-programs-scoping-review');
      const { id, revision } = await itemAt('mother-child-programs-scoping-review');
      await withdraw(id, revision, null);
      const caller = publicCaller(database.db);
      const gone = [
        await find('paynter-maternal-incarceration-provincial'),
        await caller.topics.find({ language: 'en', slug: 'mothers' }),
        await caller.search.addresses(),
      ];
      expect(JSON.stringify(gone)).not.toContain('mother-child-programs-scoping-review');
    });

    it('keeps its tombstone while it is prepared anew, until it is public again', async () => {
      const { id, revision } = await itemAt('beyond-neglect-event-report');
      await withdraw(id, revision, null);
      const tombstone = await find('beyond-neglect-event-report');
      await staff.resources.reopen({ id, expectedRevision: revision + 1, reason: null });
      expect(await find('beyond-neglect-event-report')).toEqual(tombstone);
      await publish(id, revision + 2);
      expect(await find('beyond-neglect-event-report')).toMatchObject({ state: 'shown' });
    });
  });
});
