import { z } from 'zod';
import { Contributor, ResourceKind, SectionId } from '../resources/index.ts';
import { TopicId } from '../topics/index.ts';
import { LanguageTag, Line } from '../values/index.ts';

/** What a file can say of an item, each as text; several values of one field are parted by a semicolon and a blank. */
export const ImportField = z.enum([
  'title',
  'subtitle',
  'titleLanguage',
  'kind',
  'authors',
  'editors',
  'translators',
  'publishers',
  'container',
  'volume',
  'issue',
  'pages',
  'articleNumber',
  'issued',
  'languages',
  'places',
  'audiences',
  'forChildren',
  'freeToRead',
  'address',
  'addressKind',
  'doi',
  'isbn',
  'section',
  'topics',
  'summaryEn',
  'summaryFr',
  'note',
]);
export type ImportField = z.infer<typeof ImportField>;

/** Why a row may be no item, or not be read as it was meant. */
export const ImportDoubt = z.enum(['heading', 'furniture', 'unreadable', 'garbled', 'cells_too_many']);
export type ImportDoubt = z.infer<typeof ImportDoubt>;

/** Characters that one field of a row may hold; what is longer is cut, and said so by the field’s own rule. */
export const fieldLengthMax = 4_000;

/** One row as it was read: texts, nothing judged yet. */
export const ImportCandidate = z.strictObject({
  fields: z.partialRecord(ImportField, z.string().max(fieldLengthMax)),
  contributors: z
    .array(z.strictObject({ name: z.string().max(1_000), kind: Contributor.shape.kind, role: Contributor.shape.role }))
    .max(200),
  isIncomplete: z.boolean().meta({ description: 'The file says that there are more authors' }),
  source: z.string().max(400).meta({ description: 'How it stood in what was brought, shortened' }),
  doubt: ImportDoubt.nullable(),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

/** What is wrong with a field of a row: it keeps the row out until a person mends it, or the field alone is left out. */
export const ImportIssue = z.strictObject({
  field: ImportField,
  code: z.string().regex(/^[a-z_]{1,40}$/),
  given: z.string().max(200),
  weight: z.enum(['keeps_out', 'left_out']),
});
export type ImportIssue = z.infer<typeof ImportIssue>;

/** What a person decided of a row: whether it is taken, and what stands in place of what was read. */
export const ImportChoice = z.strictObject({
  isTaken: z.boolean(),
  title: Line.nullable(),
  kind: ResourceKind.nullable(),
  language: LanguageTag.nullable(),
  section: SectionId.nullable(),
  topics: z.array(TopicId).max(50).nullable(),
});
export type ImportChoice = z.infer<typeof ImportChoice>;

/** Nothing is decided of a row but whether it is taken. */
export function openChoice(isTaken: boolean): ImportChoice {
  return { isTaken, title: null, kind: null, language: null, section: null, topics: null };
}
