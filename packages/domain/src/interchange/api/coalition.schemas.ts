import { z } from 'zod';
import { Contact, MediaContact } from '../../coalition/index.ts';
import { RollEntry } from '../../endorsements/index.ts';
import { PageKey } from '../../pages/index.ts';
import { StatementKind } from '../../statements/index.ts';
import {
  BareId,
  CalendarDay,
  Digest,
  EmailAddress,
  Instant,
  LanguageTag,
  Line,
  Markdown,
  Paragraph,
  PartialDate,
  Phrase,
  PostalAddress,
  Province,
  WebAddress,
} from '../../values/index.ts';
import { followed } from './item.schemas.ts';
import { localised } from './localised.ts';

const html = z.string().meta({ description: 'HTML, sanitised' });

/** A member of the coalition as far as it has agreed to be shown; a person by the name or initials they consented to. */
export const ApiMember = z
  .strictObject({
    id: BareId,
    kind: z.enum(['organisation', 'individual']),
    name: Phrase,
    affiliation: Line.nullable(),
    website: WebAddress.nullable(),
    provinces: z.array(Province),
    joinedOn: PartialDate.nullable(),
    about: localised(Paragraph),
  })
  .meta({ id: 'Member' });
export type ApiMember = z.infer<typeof ApiMember>;

/** A public statement in the words of the version that visitors see. */
export const ApiStatement = z
  .strictObject({
    ...followed,
    kind: StatementKind,
    issuedOn: CalendarDay.nullable(),
    title: localised(Line),
    text: localised(Markdown),
    addressees: localised(z.array(Line)),
    version: z.int().min(1),
    digest: Digest.meta({ description: 'Of the words of both languages together' }),
    supersededBy: z.int().min(1).nullable(),
    stage: z.enum(['preparing', 'collecting', 'closed', 'delivered', 'archived']),
    firstPublishedAt: Instant,
    publishedAt: Instant,
  })
  .meta({ id: 'Statement' });
export type ApiStatement = z.infer<typeof ApiStatement>;

/** A name on the roll of a statement, in the order of confirmation; whoever is counted only has none. */
export const ApiEndorser = z
  .strictObject({ sequence: z.int().min(1).meta({ description: 'Its place in the ledger' }), entry: RollEntry })
  .meta({ id: 'Endorser' });
export type ApiEndorser = z.infer<typeof ApiEndorser>;

/** Somebody one can reach at once, the most urgent first. */
export const ApiHelpline = z
  .strictObject({
    id: BareId,
    name: localised(Phrase),
    plainName: localised(Line).meta({ description: 'In our words, where the name is in another language' }),
    description: localised(Paragraph),
    hours: localised(Line),
    channels: z.array(
      z.strictObject({
        kind: z.enum(['phone', 'sms', 'chat', 'web']),
        value: z.string(),
        keyword: localised(Line).meta({ description: 'The word to send in a text message' }),
      }),
    ),
    isAlwaysOpen: z.boolean().nullable(),
    languages: z.array(LanguageTag),
    isForChildren: z.boolean(),
    checkedOn: CalendarDay.nullable().meta({ description: 'The day a person last checked how to reach it' }),
  })
  .meta({ id: 'Helpline' });
export type ApiHelpline = z.infer<typeof ApiHelpline>;

/** Words of the site. */
export const ApiPage = z
  .strictObject({
    key: PageKey,
    url: localised(z.url()),
    title: localised(Line),
    description: localised(Line),
    lead: localised(Paragraph),
    html: localised(html),
  })
  .meta({ id: 'Page' });
export type ApiPage = z.infer<typeof ApiPage>;

/** The coalition’s own facts; what it has not given is null. */
export const ApiCoalition = z
  .strictObject({
    url: localised(z.url()),
    name: localised(Line),
    acronym: Line.nullable(),
    contactEmail: EmailAddress.nullable(),
    postalAddress: PostalAddress.nullable(),
    privacyOfficer: Contact.nullable(),
    mediaContact: MediaContact.nullable(),
    securityContact: EmailAddress.nullable(),
    sameAs: z.array(WebAddress),
    mission: localised(html),
    vision: localised(html),
    goals: localised(html),
    endorsementRule: localised(Paragraph),
  })
  .meta({ id: 'Coalition' });
export type ApiCoalition = z.infer<typeof ApiCoalition>;
