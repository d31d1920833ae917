import { z } from 'zod';
import type { ResourceView } from '../resources/index.ts';
import { bareId, BareId, csvText, type EachLanguage } from '../values/index.ts';

const text = z.string();
const list = z.array(z.string());
const names = { nameEn: text, nameFr: text };

/** An item of the library as one line of a release; several values of a cell are parted by ` | ` in CSV. */
export const ReleasedResource = z.strictObject({
  id: BareId.meta({ description: 'Never changes' }),
  title: text.meta({ description: 'As published' }),
  subtitle: text.nullable(),
  titleLanguage: text.meta({ description: 'Language of the title (BCP 47)' }),
  kind: text,
  section: BareId.nullable(),
  topics: list.meta({ description: 'Ids of topics' }),
  contributors: list.meta({ description: 'role: name, in the order of the title page' }),
  contributorsIncomplete: z.boolean(),
  publishers: list.meta({ description: 'role: name' }),
  container: text.nullable().meta({ description: 'Journal, book or series it appeared in' }),
  volume: text.nullable(),
  issue: text.nullable(),
  pages: text.nullable(),
  doi: text.nullable(),
  isbn: text.nullable(),
  issuedOn: text.nullable().meta({ description: 'Year, month or day, as far as known (EDTF)' }),
  languages: list.meta({ description: 'Of the material itself (BCP 47)' }),
  places: list.meta({ description: 'ISO 3166 or UN M49 codes' }),
  audiences: list,
  isChildFacing: z.boolean(),
  isFreeToRead: z.boolean().nullable(),
  address: text.nullable().meta({ description: 'Where it is on the web' }),
  addressCheckedOn: text.nullable().meta({ description: 'The day a person last saw it there' }),
  summaryEn: text.nullable(),
  summaryFr: text.nullable(),
  pageEn: text.meta({ description: 'Address part of its page in English' }),
  pageFr: text.meta({ description: 'Address part of its page in French' }),
});
export type ReleasedResource = z.infer<typeof ReleasedResource>;

/** A topic as one line of a release. */
export const ReleasedTopic = z.strictObject({
  id: BareId,
  ...names,
  definitionEn: text.nullable(),
  definitionFr: text.nullable(),
  broader: BareId.nullable().meta({ description: 'The id of the wider topic it belongs to' }),
});
export type ReleasedTopic = z.infer<typeof ReleasedTopic>;

/** A section of the library as one line of a release. */
export const ReleasedSection = z.strictObject({ id: BareId, ...names, position: z.int() });
export type ReleasedSection = z.infer<typeof ReleasedSection>;

/** The tables of a release by their names, with the schema of one line. */
export const releaseTables = {
  resources: ReleasedResource,
  sections: ReleasedSection,
  topics: ReleasedTopic,
} as const;
/** The name of a table of a release. */
export type ReleaseTable = keyof typeof releaseTables;

/** An item in both languages as a line. */
export function releasedResource({ en, fr }: EachLanguage<ResourceView>): ReleasedResource {
  const own = (language: 'en' | 'fr') => {
    const { summary } = language === 'en' ? en : fr;
    return summary?.language === language ? summary.text : null;
  };
  return {
    id: bareId(en.id),
    title: en.title.text,
    subtitle: en.subtitle?.text ?? null,
    titleLanguage: en.title.language,
    kind: en.kind,
    section: en.section && bareId(en.section.id),
    topics: en.topics.map(({ id }) => bareId(id)),
    contributors: en.contributors.map(({ role, name }) => `${role}: ${name}`),
    contributorsIncomplete: en.contributorsIncomplete,
    publishers: en.publishers.map(({ role, name }) => `${role}: ${name.text}`),
    container: en.container?.text ?? null,
    volume: en.volume,
    issue: en.issue,
    pages: en.pages,
    doi: en.doi,
    isbn: en.isbn,
    issuedOn: en.issuedOn,
    languages: [...en.languages],
    places: [...en.places],
    audiences: [...en.audiences],
    isChildFacing: en.isChildFacing,
    isFreeToRead: en.isFreeToRead,
    address: en.address,
    addressCheckedOn: en.addressCheckedOn,
    summaryEn: own('en'),
    summaryFr: own('fr'),
    pageEn: en.slugs.en,
    pageFr: en.slugs.fr,
  };
}

/** The line of column names of a table in CSV. */
export function tableHead(table: ReleaseTable): string {
  return csvText([columnsOf(table)]);
}

/** Lines of a table in CSV; an absent value is an empty cell. */
export function tableRows(table: ReleaseTable, lines: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = columnsOf(table);
  return csvText(lines.map((line) => columns.map((column) => cellOf(line[column]))));
}

/** The columns of a table, as a data package describes them. @source Frictionless Table Schema */
export function tableSchema(table: ReleaseTable): object {
  const shape: Readonly<Record<string, z.ZodType>> = releaseTables[table].shape;
  const fields = Object.entries(shape).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    ...(schema.description === undefined ? {} : { description: schema.description }),
  }));
  return { fields, primaryKey: ['id'], missingValues: [''] };
}

function columnsOf(table: ReleaseTable): string[] {
  return Object.keys(releaseTables[table].shape);
}

function typeOf(schema: z.ZodType): 'boolean' | 'integer' | 'string' {
  const accepts = (value: unknown): boolean => schema.safeParse(value).success;
  if (accepts(true)) return 'boolean';
  return accepts(1) ? 'integer' : 'string';
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(' | ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
