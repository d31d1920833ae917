import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { CalendarDay } from '../values/index.ts';
import { IndividualListing } from './consent.ts';
import { ListedMember, listMember, mayPublishMember, MemberConsentMissing } from './list-member.ts';
import { exampleIndividual, exampleMemberId as id, exampleOrganisationMember } from './member.examples.ts';
import type { MemberConfidential, MemberContact, MemberFacts } from './member.ts';

const today = CalendarDay.parse('2026-03-15');
const on = (day: string): CalendarDay => CalendarDay.parse(day);
const consent = { wordingVersion: 1, givenOn: '2026-01-01', expiresOn: null };
const none = { name: null, affiliation: null, province: null };

describe('listing a member', () => {
  it('lists an organisation by its record', () => {
    expect(listMember({ id, facts: exampleOrganisationMember() }, today)).toEqual({
      kind: 'organisation',
      id,
      organisation: 'org_01900000-0000-7000-8000-000000000001',
      provinces: ['CA-ON'],
      joinedOn: null,
    });
  });

  it('lists a person as far as consents reach', () => {
    expect(listMember({ id, facts: exampleIndividual() }, today)).toEqual({
      kind: 'individual',
      id,
      name: 'Ada-Marie Example',
      affiliation: 'Example University',
      provinces: ['CA-QC'],
      joinedOn: '2025',
    });
    const nameOnly = exampleIndividual({ consents: { ...none, name: consent } });
    expect(listMember({ id, facts: nameOnly }, today)).toMatchObject({ affiliation: null, provinces: [] });
  });

  it('lists a person who asked for it by initials', () => {
    expect(listMember({ id, facts: exampleIndividual({ listing: 'initials' }) }, today)).toMatchObject({
      name: 'A.-M. E.',
    });
  });

  it('refuses to list a member who withdrew consent', () => {
    const facts = exampleIndividual({ consents: { name: null, affiliation: consent, province: consent } });
    expect(listMember({ id, facts }, today)).toBeNull();
  });

  it('refuses to list a person who is private, whatever they consented to', () => {
    expect(listMember({ id, facts: exampleIndividual({ listing: 'private' }) }, today)).toBeNull();
  });

  it.each([
    ['2026-01-31', '2026-02-01', true],
    ['2026-02-01', '2026-02-01', true],
    ['2026-02-02', '2026-02-01', false],
    ['2025-12-31', '2026-02-01', false],
  ])('on %s, a consent from 2026-01-01 to %s holds: %s', (day, expiresOn, isListed) => {
    const facts = exampleIndividual({ consents: { ...none, name: { ...consent, expiresOn } } });
    expect(listMember({ id, facts }, on(day)) !== null).toBe(isListed);
  });

  it.each([
    ['2026-03-15', null],
    ['2026-03', null],
    ['2026', null],
  ])('refuses to list a member who left on %s', (leftOn, expected) => {
    expect(listMember({ id, facts: exampleOrganisationMember({ leftOn }) }, today)).toBe(expected);
    expect(listMember({ id, facts: exampleIndividual({ leftOn }) }, today)).toBe(expected);
  });

  it('lists a member until the day before it leaves, and from the day it joins', () => {
    expect(listMember({ id, facts: exampleOrganisationMember({ leftOn: '2026-03-16' }) }, today)).not.toBeNull();
    expect(listMember({ id, facts: exampleOrganisationMember({ joinedOn: '2026-03-15' }) }, today)).not.toBeNull();
    expect(listMember({ id, facts: exampleOrganisationMember({ joinedOn: '2026-04' }) }, today)).toBeNull();
  });

  it('shows no field of a person without a consent in force to that field', () => {
    const maybe = fc.option(
      fc.record({
        wordingVersion: fc.constant(1),
        givenOn: fc.constantFrom('2026-01-01', '2026-12-01'),
        expiresOn: fc.constantFrom(null, '2026-02-01', '2027-01-01'),
      }),
    );
    const consents = fc.record({ name: maybe, affiliation: maybe, province: maybe });
    const inForce = (one: { givenOn: string; expiresOn: string | null } | null): boolean =>
      one !== null && one.givenOn <= '2026-03-15' && (one.expiresOn ?? '9999') >= '2026-03-15';
    fc.assert(
      fc.property(consents, fc.constantFrom(...IndividualListing.options), (given, listing) => {
        const listed = listMember({ id, facts: exampleIndividual({ consents: given, listing }) }, today);
        expect(listed !== null).toBe(listing !== 'private' && inForce(given.name));
        if (listed?.kind !== 'individual') return;
        expect(listed.affiliation !== null).toBe(inForce(given.affiliation));
        expect(listed.provinces.length > 0).toBe(inForce(given.province));
        if (listing === 'initials') expect(JSON.stringify(listed)).not.toContain('Ada');
        expect(ListedMember.parse(listed)).toEqual(listed);
      }),
    );
  });
});

describe('publishing a membership', () => {
  it('is open to organisations and to people who consent', () => {
    expect(mayPublishMember({ id, facts: exampleOrganisationMember() }, today).ok).toBe(true);
    expect(mayPublishMember({ id, facts: exampleIndividual() }, today).ok).toBe(true);
  });

  it.each([
    ['has not consented', exampleIndividual({ consents: none })],
    ['is private', exampleIndividual({ listing: 'private' })],
  ])('is refused for a person who %s', (_why, facts: MemberFacts) => {
    expect(mayPublishMember({ id, facts }, today)).toEqual({
      ok: false,
      failure: MemberConsentMissing({ memberId: id }),
    });
  });
});

it('keeps how to reach a member out of every public type', () => {
  expectTypeOf<ListedMember>().not.toHaveProperty('contact');
  expectTypeOf<MemberFacts>().not.toHaveProperty('email');
  expectTypeOf<MemberFacts>().not.toHaveProperty('phone');
  expectTypeOf<ListedMember>().not.toExtend<MemberContact>();
  expectTypeOf<MemberConfidential['contact']>().toEqualTypeOf<MemberContact | null>();
});
