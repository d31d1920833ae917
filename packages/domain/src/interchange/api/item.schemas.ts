import { z } from 'zod';
import {
  AddressKind,
  Audience,
  Contributor,
  ResourceKind,
  ResourcePublisher,
  ShownRelation,
} from '../../resources/index.ts';
import {
  BareId,
  CalendarDay,
  DateInterval,
  LanguageTag,
  Line,
  Paragraph,
  PartialDate,
  Phrase,
  Region,
  WebAddress,
} from '../../values/index.ts';
import { HarvestMoment } from '../harvest-moment.ts';
import { localised } from './localised.ts';

const id = BareId.meta({
  description: 'The record’s UUID, which never changes',
  examples: ['01900000-0000-7000-8000-000000000001'],
});
const changedAt = HarvestMoment.meta({ description: 'When what is public of it last changed, to the second, UTC' });
const page = localised(z.url()).meta({ description: 'Its page on the site, in each language' });

/** What every record that can be followed has. */
export const followed = {
  id,
  isDeleted: z.literal(false),
  changedAt,
  url: page,
};

/** What is left of a record that was taken back. */
export const ApiTombstone = z
  .strictObject({
    id,
    isDeleted: z.literal(true),
    changedAt,
    reason: localised(Paragraph).meta({ description: 'Why it was taken back' }),
    replacedBy: BareId.nullable().meta({ description: 'The id of what took its place' }),
  })
  .meta({ id: 'Tombstone' });
export type ApiTombstone = z.infer<typeof ApiTombstone>;

const named = z.strictObject({ id, name: localised(Phrase) });

/** An item of the library. */
export const ApiResource = z
  .strictObject({
    ...followed,
    title: Phrase.meta({ description: 'As published, in the language it was published in' }),
    subtitle: Phrase.nullable(),
    kind: ResourceKind,
    section: named.nullable(),
    alsoInSections: z.array(named),
    topics: z.array(named),
    contributors: z.array(Contributor),
    contributorsIncomplete: z.boolean(),
    publishers: z.array(z.strictObject({ id, name: Phrase, role: ResourcePublisher.shape.role })),
    container: Phrase.nullable(),
    volume: Line.nullable(),
    issue: Line.nullable(),
    pages: Line.nullable(),
    articleNumber: Line.nullable(),
    doi: z.string().nullable(),
    isbn: z.string().nullable(),
    issuedOn: PartialDate.nullable().meta({ description: 'Year, month or day, as far as known (EDTF)' }),
    eventOn: PartialDate.nullable(),
    referencePeriod: DateInterval.nullable(),
    languages: z.array(LanguageTag).meta({ description: 'Of the material itself (BCP 47)' }),
    places: z.array(Region).meta({ description: 'ISO 3166 or UN M49 codes' }),
    audiences: z.array(Audience),
    isChildFacing: z.boolean(),
    isFreeToRead: z.boolean().nullable(),
    address: WebAddress.nullable().meta({ description: 'Where it is on the web' }),
    addressKind: AddressKind.nullable(),
    addressCheckedOn: CalendarDay.nullable().meta({ description: 'The day a person last saw it there' }),
    reviewBy: CalendarDay.nullable().meta({ description: 'The day by which a person means to look again' }),
    otherAddresses: z.array(WebAddress),
    summary: localised(Paragraph),
    note: localised(Paragraph),
    contents: localised(z.array(Line)),
    related: z.array(z.strictObject({ relation: ShownRelation, id, title: Phrase })),
  })
  .meta({ id: 'Resource' });
export type ApiResource = z.infer<typeof ApiResource>;

/** A subject of the vocabulary. */
export const ApiTopic = z
  .strictObject({
    ...followed,
    name: localised(Line),
    definition: localised(Paragraph),
    synonyms: localised(z.array(Line)),
    broader: BareId.nullable().meta({ description: 'The id of the wider topic it belongs to' }),
  })
  .meta({ id: 'Topic' });
export type ApiTopic = z.infer<typeof ApiTopic>;
