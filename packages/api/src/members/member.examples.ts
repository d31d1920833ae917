import { IndividualFacts, MemberOrganisationFacts } from '@coalition/domain/members';
import type { z } from 'zod';

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

/** The membership of an organisation by its id. */
export function exampleOrganisationMember(organisation: string): MemberOrganisationFacts {
  const kind = 'organisation';
  return MemberOrganisationFacts.parse({ kind, organisation, provinces: ['CA-ON'], joinedOn: null, leftOn: null });
}
