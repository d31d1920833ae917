import { z } from 'zod';
import { MemberId } from '../members/index.ts';
import { OrganisationId } from '../organisations/index.ts';
import { AuthorityRung } from '../statements/index.ts';
import { EmailAddress, Language, Line, Paragraph, PhoneNumber } from '../values/index.ts';

/** The name exactly as it was signed, kept for ever: a later rename never rewrites a roll. */
export const NameAsSigned = z.strictObject({
  name: Line.meta({ description: 'The person who signed, for themself or for an organisation' }),
  title: Line.nullable().meta({ description: 'What the person is, in the organisation or by profession' }),
  organisation: Line.nullable(),
  place: Line.nullable(),
  language: Language.meta({ description: 'The language in which it was signed' }),
});
export type NameAsSigned = z.infer<typeof NameAsSigned>;

/** How an endorser wants to be seen on the roll. */
export const DisplayChoice = z.enum(['full_name', 'initials_and_place', 'counted_only']);
export type DisplayChoice = z.infer<typeof DisplayChoice>;

const rung = AuthorityRung.meta({ description: 'How well it is shown that the signer may speak for the organisation' });

/** Who endorses: a member or somebody else, a person or an organisation. An organisation has a rung of authority. */
export const Endorser = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member_organisation'), member: MemberId, organisation: OrganisationId, rung }),
  z.strictObject({ kind: z.literal('member_individual'), member: MemberId }),
  z.strictObject({ kind: z.literal('organisation'), organisation: OrganisationId.nullable(), rung }),
  z.strictObject({ kind: z.literal('individual') }),
]);
export type Endorser = z.infer<typeof Endorser>;

/** How the office reaches an endorser, and what it holds as evidence; no public type contains it. */
export const EndorserContact = z.strictObject({
  email: EmailAddress.nullable(),
  phone: PhoneNumber.nullable(),
  evidence: Paragraph.nullable().meta({
    description: 'Where the paper is, who called and when: for what came by paper or phone',
  }),
});
export type EndorserContact = z.infer<typeof EndorserContact>;
