import { z } from 'zod';
import { AltText } from '../media/index.ts';
import { OrganisationId } from '../organisations/index.ts';
import { recordKind } from '../revisions/index.ts';
import {
  bilingual,
  Digest,
  EmailAddress,
  idOf,
  Line,
  Markdown,
  Paragraph,
  PartialDate,
  PhoneNumber,
  Phrase,
  PostalAddress,
  Province,
  Region,
  WebAddress,
} from '../values/index.ts';

/** `coa_` and a UUIDv7; there is one record of this kind. */
export const CoalitionId = idOf('coa');
export type CoalitionId = z.infer<typeof CoalitionId>;

/** Somebody to write to, named because the coalition publishes it. */
export const Contact = z.strictObject({ name: Line, email: EmailAddress });
export type Contact = z.infer<typeof Contact>;

/** Whom journalists ask. */
export const MediaContact = z.strictObject({ name: Line, email: EmailAddress, phone: PhoneNumber.nullable() });
export type MediaContact = z.infer<typeof MediaContact>;

/** The event the coalition came from. */
export const Founding = z.strictObject({
  event: Phrase,
  on: PartialDate,
  venue: Line.nullable(),
  city: Line.nullable(),
  province: Province.nullable(),
  host: OrganisationId.nullable(),
});
export type Founding = z.infer<typeof Founding>;

/** The coalition's own mark: a picture of ours by its digest, with what it shows in words. */
export const Logo = z.strictObject({
  sha256: Digest.meta({ description: 'The picture: PNG, JPEG or WebP' }),
  alt: z.strictObject({ en: AltText, fr: AltText }),
});
export type Logo = z.infer<typeof Logo>;

/** What only the coalition can say of itself. Empty until it does; never filled with an example. */
export const CoalitionFacts = z.strictObject({
  name: bilingual(Line).meta({ description: 'Its name in each language, as it adopted it' }),
  acronym: Line.nullable(),
  formerWebsite: WebAddress.nullable(),
  places: z.array(Region).max(60),
  founding: Founding.nullable(),
  contactEmail: EmailAddress.nullable(),
  postalAddress: PostalAddress.nullable(),
  privacyOfficer: Contact.nullable().meta({
    description: 'Person in charge of personal information',
    source: 'Quebec, Law 25',
  }),
  mediaContact: MediaContact.nullable(),
  securityContact: EmailAddress.nullable().meta({
    description: 'Where a fault of the site is reported',
    source: 'RFC 9116',
  }),
  logo: Logo.nullable(),
  sameAs: z.array(WebAddress).max(20).meta({ description: 'Its pages elsewhere', source: 'schema.org sameAs' }),
});
export type CoalitionFacts = z.infer<typeof CoalitionFacts>;

/** The coalition in one language: what it adopted, word for word, and the rule of whom a text speaks for. */
export const CoalitionText = z.strictObject({
  adoptedMission: Markdown.nullable(),
  adoptedVision: Markdown.nullable(),
  adoptedGoals: Markdown.nullable(),
  endorsementRule: Paragraph.meta({
    description: 'Whom the site and a statement speak for; in the footer of every page',
  }),
});
export type CoalitionText = z.infer<typeof CoalitionText>;

/** What only staff see: in whose name mail is sent, and who keeps checkpoints of the ledger elsewhere. */
export const CoalitionConfidential = z.strictObject({
  mailSender: Contact.nullable(),
  checkpointReaders: z
    .array(EmailAddress)
    .max(20)
    .default([])
    .meta({ description: 'Who gets the ledger’s newest checkpoint by mail, at most once a day' }),
  note: Paragraph.nullable(),
});
export type CoalitionConfidential = z.infer<typeof CoalitionConfidential>;

/** The coalition as a record of the office. */
export const coalitionKind = recordKind({
  noun: 'coalition',
  prefix: 'coa',
  Facts: CoalitionFacts,
  Text: CoalitionText,
  Confidential: CoalitionConfidential,
});
