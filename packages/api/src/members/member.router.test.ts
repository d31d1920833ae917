import { MemberConsentMissing, MemberId, type MemberFacts } from '@coalition/domain/members';
import { bug, Instant, PartialDate, Slug } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';

import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { waitForNews } from '../revisions/changes/changes.ts';
import { addAsker, publicCaller, refusalOf, staffCaller } from '../server/office.examples.ts';
import { exampleIndividual, exampleOrganisationMember } from './member.examples.ts';

const confidential = { contact: null, note: 'CANARY of a member' };
const text = (about: string | null) => ({ text: { about }, isTranslation: false });

describeOnBothEngines('the list of members', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  let count = 0;
  beforeAll(async () => {
    database = await open('library');
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const add = async (facts: MemberFacts) => {
    count += 1;
    const slug = Slug.parse(`member-${String(count)}`);
    const texts = { en: text('About us'), fr: text('À propos de nous') };
    return (await staff.members.create({ slugs: { en: slug, fr: slug }, facts, confidential, texts })).id;
  };
  const publish = (id: string, expectedRevision = 1) =>
    staff.members.publish({ id, expectedRevision, languages: ['en', 'fr'], reason: null });
  const change = (id: string, expectedRevision: number, facts: MemberFacts) =>
    staff.members.save({ id, expectedRevision, edit: { facts }, reason: null });
  const organisationAt = async (slug: string) =>
    (await staff.organisations.list()).find(({ slugs }) => slugs.en === slug) ?? bug('no such organisation', { slug });
  const list = (now?: Instant) => publicCaller(database.db, now && { now }).members.list({ language: 'en' });
  const person = async (id: string, now?: Instant) =>
    (await list(now)).individuals.find((individual) => individual.id === id) ?? null;

  it('begins empty, and says so by being empty', async () => {
    expect(await list()).toEqual({ organisations: [], individuals: [] });
  });

  it('shows an organisation by its own record, with what it says of itself', async () => {
    const organisation = await organisationAt('new-york-magazine');
    const id = await add(exampleOrganisationMember(organisation.id));
    await publish(id);
    expect((await list()).organisations).toMatchObject([
      { id, name: organisation.facts.name, provinces: ['CA-ON'], about: { text: 'About us', language: 'en' } },
    ]);
  });

  it('is searched with the site: by what an organisation is called now, as long as it is a member, and never for a person', async () => {
    const search = async (words: string, now?: Instant) =>
      (await publicCaller(database.db, now && { now }).search.elsewhere({ language: 'fr', words })).filter(
        ({ noun }) => noun === 'members',
      );
    const organisation = await organisationAt('canadian-friends-service-committee');
    const facts = { ...exampleOrganisationMember(organisation.id), leftOn: PartialDate.parse('2031') };
    const id = await add(facts);
    expect(await search(organisation.facts.name.text)).toEqual([]);
    await publish(id);
    const found = { noun: 'members', id, title: organisation.facts.name.text, titleLanguage: 'en' };
    expect(await search(organisation.facts.name.text)).toMatchObject([found]);
    expect(await search(organisation.facts.name.text, Instant.parse('2031-01-02T00:00:00.000Z'))).toEqual([]);

    const name = { text: 'Lantern Keepers', language: organisation.facts.name.language };
    const { id: named, revision, facts: before } = organisation;
    await staff.organisations.save({
      id: named,
      expectedRevision: revision,
      edit: { facts: { ...before, name } },
      reason: null,
    });
    await staff.organisations.publish({
      id: named,
      expectedRevision: revision + 1,
      languages: ['en', 'fr'],
      reason: null,
    });
    expect(await search('Lantern Keepers')).toMatchObject([{ ...found, title: 'Lantern Keepers' }]);

    const consent = { wordingVersion: 1, givenOn: '2026-01-01', expiresOn: null };
    const consents = { name: consent, affiliation: null, province: null };
    const someone = await add(exampleIndividual({ name: 'Wilhelmina Quince', listing: 'full_name', consents }));
    await publish(someone);
    expect(await search('Wilhelmina Quince')).toEqual([]);
  });

  it('refuses a person who has not consented', async () => {
    const none = { name: null, affiliation: null, province: null };
    for (const facts of [exampleIndividual({ consents: none }), exampleIndividual({ listing: 'private' })]) {
      const id = await add(facts);
      expect(await refusalOf(publish(id))).toEqual(MemberConsentMissing({ memberId: MemberId.parse(id) }));
      expect(await person(id)).toBeNull();
    }
  });

  it('shows of a person what the person consented to', async () => {
    const consent = { wordingVersion: 1, givenOn: '2026-01-01', expiresOn: null };
    const id = await add(
      exampleIndividual({ listing: 'initials', consents: { name: consent, affiliation: null, province: consent } }),
    );
    await publish(id);
    expect(await person(id)).toMatchObject({ name: 'A.-M. E.', affiliation: null, provinces: ['CA-QC'] });
  });

  it('stops showing a person on the day after the consent ends', async () => {
    const consent = { wordingVersion: 1, givenOn: '2026-01-01', expiresOn: '2026-03-10' };
    const id = await add(exampleIndividual({ consents: { name: consent, affiliation: null, province: null } }));
    await publish(id);
    expect(await person(id, Instant.parse('2026-03-11T03:59:59.000Z'))).not.toBeNull();
    // Midnight where the coalition is, in Toronto.
    expect(await person(id, Instant.parse('2026-03-11T04:00:00.000Z'))).toBeNull();
  });

  describe('when a consent is taken back', () => {
    const withdrawn = exampleIndividual({
      consents: { ...exampleIndividual().consents, name: null },
    });

    it('hides the person at once, without anybody publishing, and tells the public site to forget', async () => {
      const id = await add(exampleIndividual());
      await publish(id);
      expect(await person(id)).not.toBeNull();
      const { sequence } = await waitForNews(database.db, 0, { waitMs: 0 });
      await change(id, 2, withdrawn);
      expect(await person(id)).toBeNull();
      expect(await waitForNews(database.db, sequence, { waitMs: 0 })).toMatchObject({
        sequence: sequence + 1,
        nouns: ['members'],
        hasWithdrawal: true,
      });
    });

    it('keeps the person hidden until a new consent is published', async () => {
      const id = await add(exampleIndividual());
      await publish(id);
      await change(id, 2, withdrawn);
      expect(await refusalOf(publish(id, 3))).toMatchObject({ code: 'member_consent_missing' });
      await change(id, 3, exampleIndividual());
      expect(await person(id)).toBeNull();
      await publish(id, 4);
      expect(await person(id)).not.toBeNull();
    });

    it('hides it too when an older revision is brought back', async () => {
      const id = await add(withdrawn);
      await change(id, 1, exampleIndividual());
      await publish(id, 2);
      await staff.members.restoreRevision({ id, expectedRevision: 3, revision: 1, reason: null });
      expect(await person(id)).toBeNull();
    });
  });

  it('shows a new name, or more of a person, only once it is published', async () => {
    const id = await add(exampleIndividual({ listing: 'initials' }));
    await publish(id);
    const { sequence } = await waitForNews(database.db, 0, { waitMs: 0 });
    await change(id, 2, exampleIndividual({ name: 'Somebody Else', listing: 'full_name' }));
    expect(await person(id)).toMatchObject({ name: 'A.-M. E.' });
    expect((await waitForNews(database.db, sequence, { waitMs: 0 })).sequence).toBe(sequence);
  });

  it('says nothing confidential', async () => {
    expect(JSON.stringify(await list())).not.toMatch(/CANARY|consents|wordingVersion|contact/);
  });
});
