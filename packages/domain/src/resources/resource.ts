import { z } from 'zod';
import { OrganisationId } from '../organisations/index.ts';
import { recordKind } from '../revisions/index.ts';
import { TopicId } from '../topics/index.ts';
import {
  DateInterval,
  idOf,
  LanguageTag,
  Line,
  Paragraph,
  PartialDate,
  Phrase,
  Region,
  WebAddress,
} from '../values/index.ts';
import { isIsbn13 } from './duplicates/identifiers.ts';
import { SectionId } from './section.ts';

/** `res_` and a UUIDv7. */
export const ResourceId = idOf('res');
export type ResourceId = z.infer<typeof ResourceId>;

/** What kind of thing an item is; it decides how it is cited. */
export const ResourceKind = z.enum([
  'article',
  'book',
  'book_chapter',
  'book_list',
  'briefing',
  'dataset',
  'guide',
  'handout',
  'journal_article',
  'legislation',
  'news',
  'organisation',
  'recommendation',
  'report',
  'submission',
  'training',
  'video',
  'website',
]);
export type ResourceKind = z.infer<typeof ResourceKind>;

/** Whom an item is for. */
export const Audience = z.enum([
  'children',
  'youth',
  'parents',
  'caregivers',
  'families',
  'professionals',
  'child_welfare_workers',
  'educators',
  'health_professionals',
  'policy_makers',
  'researchers',
  'media',
  'public',
]);
export type Audience = z.infer<typeof Audience>;

/** What stands at an item's address: the item itself, or something that leads to it or speaks of it. */
export const AddressKind = z.enum([
  'item',
  'publisher_page',
  'publisher_article',
  'library_record',
  'organisation',
  'linking_page',
  'third_party_page',
  'home_page',
]);
export type AddressKind = z.infer<typeof AddressKind>;

/** A person or body that made an item, in the order of its title page. @source CSL `author`, `editor`, `translator` */
export const Contributor = z.strictObject({
  name: Line,
  kind: z.enum(['person', 'organisation']),
  role: z.enum(['author', 'editor', 'translator', 'illustrator', 'producer']),
});
export type Contributor = z.infer<typeof Contributor>;

/** An organisation behind an item. @source Dublin Core `publisher`, schema.org `funder`, `producer` */
export const ResourcePublisher = z.strictObject({
  organisation: OrganisationId,
  role: z.enum(['publisher', 'partner', 'funder', 'producer', 'host']),
});
export type ResourcePublisher = z.infer<typeof ResourcePublisher>;

/** How one item stands to another. @source Dublin Core `relation`, `isPartOf`, `replaces` */
export const ResourceRelation = z.strictObject({
  relation: z.enum(['related', 'part_of', 'translation_of', 'replaces', 'corrects']),
  resource: ResourceId,
});
export type ResourceRelation = z.infer<typeof ResourceRelation>;

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(50);

/** What is true of an item in whatever language one reads about it. Unknown is null or an empty list, never a guess. */
export const ResourceFacts = z
  .strictObject({
    title: Phrase.meta({ description: 'The title as published, in the language it was published in' }),
    subtitle: Phrase.nullable(),
    kind: ResourceKind,
    section: SectionId.meta({ description: 'The section of the library it stands in' }),
    alsoInSections: list(SectionId).meta({ description: 'Further sections that list the same record' }),
    position: z.int().min(1).max(9_999).meta({ description: 'Place within the section, from 1' }),
    contributors: list(Contributor),
    contributorsIncomplete: z.boolean().meta({ description: 'There are more authors than are known here' }),
    publishers: list(ResourcePublisher),
    container: Phrase.nullable().meta({
      description: 'The journal or book it appeared in',
      source: 'CSL container-title',
    }),
    volume: Line.nullable(),
    issue: Line.nullable(),
    pages: Line.nullable(),
    articleNumber: Line.nullable(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: 'not_a_doi' })
      .nullable(),
    isbn: z.string().refine(isIsbn13, { error: 'not_an_isbn' }).nullable(),
    issuedOn: PartialDate.nullable().meta({
      description: 'When it was published: year, month or day, as far as known',
    }),
    eventOn: PartialDate.nullable().meta({ description: 'When the event it reports took place' }),
    referencePeriod: DateInterval.nullable().meta({ description: 'The time its figures speak of, as from/until' }),
    languages: list(LanguageTag).meta({ description: 'Languages of the material itself (BCP 47)' }),
    places: list(Region).meta({ description: 'The country, province or wider area it speaks of' }),
    address: WebAddress.nullable().meta({ description: 'Where it is on the web; empty when nobody has seen it there' }),
    addressKind: AddressKind.nullable(),
    otherAddresses: list(WebAddress),
    audiences: list(Audience),
    topics: list(TopicId),
    isChildFacing: z.boolean().meta({ description: 'Made for children to read themselves' }),
    isFreeToRead: z.boolean().nullable().meta({ description: 'Free of charge; empty when not known' }),
    related: list(ResourceRelation),
  })
  .refine((facts) => (facts.address === null) === (facts.addressKind === null), {
    error: 'address_kind_goes_with_address',
    path: ['addressKind'],
  });
export type ResourceFacts = z.infer<typeof ResourceFacts>;

/** What we say about an item in one language. */
export const ResourceText = z.strictObject({
  summary: Paragraph.meta({ description: 'What it is and whom it helps, in two or three plain sentences' }),
  note: Paragraph.nullable().meta({ description: 'A caution readers should see before they follow the link' }),
  contents: z.array(Line).max(50).meta({ description: 'Its parts, one to a line' }),
});
export type ResourceText = z.infer<typeof ResourceText>;

/** What only staff see of an item. */
export const ResourceConfidential = z.strictObject({ note: Paragraph.nullable() });
export type ResourceConfidential = z.infer<typeof ResourceConfidential>;

/** The library's items as records of the office. */
export const resourceKind = recordKind({
  noun: 'resources',
  prefix: 'res',
  Facts: ResourceFacts,
  Text: ResourceText,
  Confidential: ResourceConfidential,
});
