import { describe, expect, expectTypeOf, it } from 'vitest';
import { editRecord, type PublishedContent } from '../revisions/index.ts';
import { EmailAddress, Instant, Slug } from '../values/index.ts';
import { CoalitionFacts, CoalitionText, type CoalitionConfidential } from './coalition.ts';
import { emptyFacts } from './empty-facts.ts';

const facts = CoalitionFacts.parse({
  name: { en: null, fr: null },
  acronym: null,
  formerWebsite: null,
  places: [],
  founding: null,
  contactEmail: null,
  postalAddress: null,
  privacyOfficer: null,
  mediaContact: null,
  securityContact: null,
  logo: null,
  sameAs: [],
});
const absent = { state: 'absent' } as const;
const bare = {
  facts,
  texts: { en: absent, fr: absent },
  confidential: { mailSender: null, checkpointReaders: [], note: null },
};

const exampleFrame = {
  id: 'coa_01900000-0000-7000-8000-000000000001',
  revision: 1,
  createdAt: Instant.parse('2026-01-01T00:00:00.000Z'),
  changedAt: Instant.parse('2026-01-01T00:00:00.000Z'),
  publication: { status: 'draft' as const },
  slugs: { en: Slug.parse('coalition'), fr: Slug.parse('coalition') },
  sources: {},
  published: null,
};

describe('what the coalition has not said of itself', () => {
  it('is everything at first, each with what depends on it', () => {
    const empty = emptyFacts(bare);
    expect(empty.map(({ fact, language }) => (language ? `${fact}.${language}` : fact))).toEqual([
      'name.en',
      'name.fr',
      'contactEmail',
      'privacyOfficer',
      'mailSender',
      'securityContact',
      'postalAddress',
      'mediaContact',
      'adoptedMission.en',
      'adoptedMission.fr',
      'adoptedVision.en',
      'adoptedVision.fr',
      'adoptedGoals.en',
      'adoptedGoals.fr',
      'founding',
      'logo',
      'sameAs',
    ]);
    for (const { dependents } of empty) expect(dependents.length).toBeGreaterThan(0);
  });

  it('no longer lists a fact that was given, in the language it was given in', async () => {
    const given = CoalitionFacts.parse({
      ...facts,
      name: { en: 'Example Coalition', fr: null },
      contactEmail: 'office@example.org',
    });
    const text = CoalitionText.parse({
      adoptedMission: 'We work.',
      adoptedVision: null,
      adoptedGoals: null,
      endorsementRule: 'Only those listed.',
    });
    const record = await editRecord(
      { ...bare, ...exampleFrame, facts: given },
      { texts: { en: { text, isTranslation: false } } },
      Instant.parse('2026-01-02T00:00:00.000Z'),
    );
    const left = emptyFacts(record).map(({ fact, language }) => (language ? `${fact}.${language}` : fact));
    for (const fact of ['name.en', 'contactEmail', 'adoptedMission.en']) expect(left).not.toContain(fact);
    for (const fact of ['name.fr', 'adoptedMission.fr', 'adoptedVision.en']) expect(left).toContain(fact);
  });

  it('keeps mail to endorsers back until somebody stands for it', () => {
    expect(emptyFacts(bare).find(({ fact }) => fact === 'mailSender')?.dependents).toContain('mail_to_endorsers');
    const confidential = {
      mailSender: { name: 'Office', email: EmailAddress.parse('mail@example.org') },
      checkpointReaders: [],
      note: null,
    };
    expect(emptyFacts({ ...bare, confidential }).some(({ fact }) => fact === 'mailSender')).toBe(false);
  });
});

it('has no place for the sender of mails in what is public, by type', () => {
  type Public = PublishedContent<CoalitionFacts, CoalitionText>;
  expectTypeOf<Public['facts']>().not.toHaveProperty('mailSender');
  expectTypeOf<CoalitionConfidential>().toHaveProperty('mailSender');
});
