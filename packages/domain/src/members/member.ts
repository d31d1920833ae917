import { z } from 'zod';
import { OrganisationId } from '../organisations/index.ts';
import { recordKind } from '../revisions/index.ts';
import { EmailAddress, idOf, Line, Paragraph, PartialDate, PhoneNumber, Province } from '../values/index.ts';
import { IndividualListing, MemberConsents } from './consent.ts';

/** `mem_` and a UUIDv7. */
export const MemberId = idOf('mem');
export type MemberId = z.infer<typeof MemberId>;

const membership = {
  provinces: z.array(Province).max(13).meta({ description: 'Provinces and territories where the member is active' }),
  joinedOn: PartialDate.nullable(),
  leftOn: PartialDate.nullable().meta({ description: 'First day on which it is no longer a member' }),
};

/** An organisation's membership; what is true of the organisation itself is in its own record. */
export const MemberOrganisationFacts = z.strictObject({
  kind: z.literal('organisation'),
  organisation: OrganisationId,
  ...membership,
});
export type MemberOrganisationFacts = z.infer<typeof MemberOrganisationFacts>;

/** A person's membership: private until the person consents, field by field. */
export const IndividualFacts = z.strictObject({
  kind: z.literal('individual'),
  name: Line,
  affiliation: Line.nullable(),
  ...membership,
  listing: IndividualListing,
  consents: MemberConsents,
});
export type IndividualFacts = z.infer<typeof IndividualFacts>;

/** What the office knows of a membership. Never shown as it is: visitors get what `listMember` lets through. */
export const MemberFacts = z.discriminatedUnion('kind', [MemberOrganisationFacts, IndividualFacts]);
export type MemberFacts = z.infer<typeof MemberFacts>;

/** What a member says about itself, in one language. */
export const MemberText = z.strictObject({ about: Paragraph.nullable() });
export type MemberText = z.infer<typeof MemberText>;

/** How the office reaches a member; no public type contains it. */
export const MemberContact = z.strictObject({
  name: Line.nullable(),
  email: EmailAddress.nullable(),
  phone: PhoneNumber.nullable(),
  note: Paragraph.nullable(),
});
export type MemberContact = z.infer<typeof MemberContact>;

/** What only staff see of a member. */
export const MemberConfidential = z.strictObject({ contact: MemberContact.nullable(), note: Paragraph.nullable() });
export type MemberConfidential = z.infer<typeof MemberConfidential>;

/** Members as records of the office. */
export const memberKind = recordKind({
  noun: 'members',
  prefix: 'mem',
  Facts: MemberFacts,
  Text: MemberText,
  Confidential: MemberConfidential,
});
