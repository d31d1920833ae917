import type { z } from 'zod';
import { IndividualFacts, MemberId, MemberOrganisationFacts } from './member.ts';

/** An id for examples. */
export const exampleMemberId = MemberId.parse('mem_01900000-0000-7000-8000-000000000001');

const consent = { wordingVersion: 1, givenOn: '2026-01-01', expiresOn: null };

/** A person who consents to everything and is listed with the name in full, unless the changes say otherwise. */
export function exampleIndividual(changes: Partial<z.input<typeof IndividualFacts>> = {}): IndividualFacts {
  return IndividualFacts.parse({
    kind: 'individual',
    name: 'Ada-Marie Example',
    affiliation: 'Example University',
    provinces: ['CA-QC'],
    joinedOn: '2025',
    leftOn: null,
    listing: 'full_name',
    consents: { name: consent, affiliation: consent, province: consent },
    ...changes,
  });
}

/** An organisation's membership, in force unless the changes say otherwise. */
export function exampleOrganisationMember(
  changes: Partial<z.input<typeof MemberOrganisationFacts>> = {},
): MemberOrganisationFacts {
  return MemberOrganisationFacts.parse({
    kind: 'organisation',
    organisation: 'org_01900000-0000-7000-8000-000000000001',
    provinces: ['CA-ON'],
    joinedOn: null,
    leftOn: null,
    ...changes,
  });
}
