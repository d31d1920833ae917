import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDay } from '../values/index.ts';
import { listMember } from './list-member.ts';
import { exampleIndividual, exampleMemberId, exampleOrganisationMember } from './member.examples.ts';
import type { MemberFacts } from './member.ts';
import { narrowMember } from './narrow-member.ts';

const today = CalendarDay.parse('2026-03-02');
const shown = (facts: MemberFacts) => listMember({ id: exampleMemberId, facts }, today);
const consent = fc.option(
  fc.record({
    wordingVersion: fc.constant(1),
    givenOn: fc.constantFrom('2025-01-01', '2026-03-01', '2026-06-01'),
    expiresOn: fc.constantFrom(null, '2026-01-01', '2026-03-02', '2027-01-01'),
  }),
);
const individual = fc
  .record({
    name: fc.constantFrom('Ada-Marie Example', 'Bea Example'),
    listing: fc.constantFrom('full_name' as const, 'initials' as const, 'private' as const),
    leftOn: fc.constantFrom(null, '2026', '2026-05'),
    consents: fc.record({ name: consent, affiliation: consent, province: consent }),
  })
  .map(exampleIndividual);

describe('what stays public of a membership that the office changed', () => {
  it('hides a person whose consent to the name was taken back', () => {
    const before = exampleIndividual();
    const after = exampleIndividual({ consents: { ...before.consents, name: null } });
    expect(shown(narrowMember(before, after))).toBeNull();
  });

  it('hides a person who asked to be private, and shows initials to one who asked for them', () => {
    const before = exampleIndividual();
    expect(shown(narrowMember(before, exampleIndividual({ listing: 'private' })))).toBeNull();
    expect(shown(narrowMember(before, exampleIndividual({ listing: 'initials' })))).toMatchObject({ name: 'A.-M. E.' });
  });

  it('hides the affiliation or the province alone', () => {
    const before = exampleIndividual();
    const without = (field: 'affiliation' | 'province') =>
      shown(narrowMember(before, exampleIndividual({ consents: { ...before.consents, [field]: null } })));
    expect(without('affiliation')).toMatchObject({ name: before.name, affiliation: null, provinces: ['CA-QC'] });
    expect(without('province')).toMatchObject({ affiliation: 'Example University', provinces: [] });
  });

  it('hides a member who left', () => {
    const left = exampleOrganisationMember({ leftOn: '2026-03-01' });
    const facts = narrowMember(exampleOrganisationMember(), left);
    expect(listMember({ id: exampleMemberId, facts }, today)).toBeNull();
  });

  it('waits with everything that would show more', () => {
    fc.assert(
      fc.property(individual, individual, (published, current) => {
        const narrowed = shown(narrowMember(published, current));
        const was = shown(published);
        const becomes = shown(current);
        if (was === null || becomes === null) expect(narrowed).toBeNull();
        if (narrowed === null || was?.kind !== 'individual' || narrowed.kind !== 'individual') return;
        expect([null, was.affiliation]).toContain(narrowed.affiliation);
        expect([[], was.provinces]).toContainEqual(narrowed.provinces);
      }),
    );
  });

  it('changes nothing where nothing was taken back', () => {
    fc.assert(
      fc.property(individual, (facts) => {
        expect(narrowMember(facts, facts)).toEqual(facts);
      }),
    );
  });
});
