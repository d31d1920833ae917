import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, Line, Paragraph, PartialDate, Phrase, Region, WebAddress } from '../values/index.ts';

/** `org_` and a UUIDv7. */
export const OrganisationId = idOf('org');
export type OrganisationId = z.infer<typeof OrganisationId>;

/** One organisation, whatever its roles: publisher, provider, member, endorser. @source schema.org `Organization` */
export const OrganisationFacts = z.strictObject({
  name: Phrase.meta({ description: 'The name as the organisation publishes it, with its language' }),
  otherNames: z
    .array(Phrase)
    .max(10)
    .meta({ description: 'Its name in other languages, or former names, as published' }),
  acronym: Line.nullable(),
  website: WebAddress.nullable(),
  places: z.array(Region).max(60).meta({ description: 'Where it works: countries, provinces or wider areas' }),
  foundedOn: PartialDate.nullable(),
});
export type OrganisationFacts = z.infer<typeof OrganisationFacts>;

/** What an organisation is, in one language. */
export const OrganisationText = z.strictObject({ description: Paragraph });
export type OrganisationText = z.infer<typeof OrganisationText>;

/** Organisations as records of the office. */
export const organisationKind = recordKind({
  noun: 'organisations',
  prefix: 'org',
  Facts: OrganisationFacts,
  Text: OrganisationText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});
