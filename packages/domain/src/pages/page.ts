import { z } from 'zod';
import { ResourceId } from '../resources/index.ts';
import { recordKind } from '../revisions/index.ts';
import { idOf, LanguageTag, Line, Markdown, Paragraph } from '../values/index.ts';

/** `pag_` and a UUIDv7. */
export const PageId = idOf('pag');
export type PageId = z.infer<typeof PageId>;

/** The pages whose words the office keeps; the apps know where each one stands. */
export const PageKey = z.enum([
  'home',
  'library',
  'members',
  'statements',
  'children_and_youth',
  'help_now',
  'about',
  'family',
  'history',
  'safety',
  'privacy',
  'accessibility',
  'topics',
]);
export type PageKey = z.infer<typeof PageKey>;

/** Where a quotation stands: in an item of the library, or in a work named in the language of the quotation. */
export const QuotationSource = z.union([z.strictObject({ resource: ResourceId }), z.strictObject({ work: Line })]);
export type QuotationSource = z.infer<typeof QuotationSource>;

/** Words of others, exact, in the language they were published in; never translated by us. */
export const Quotation = z.strictObject({
  text: z.strictObject({ text: Paragraph, language: LanguageTag }).meta({ description: 'The passage, word for word' }),
  source: QuotationSource,
  attribution: Line.nullable().meta({ description: 'Who said or wrote it, where the source names somebody' }),
});
export type Quotation = z.infer<typeof Quotation>;

/** What a page shows beside its words, in the order of the page. */
export const PageFacts = z.strictObject({
  key: PageKey,
  resources: z
    .array(ResourceId)
    .max(50)
    .meta({ description: 'Items of the library that stand on the page, first to last' }),
  quotations: z.array(Quotation).max(10),
});
export type PageFacts = z.infer<typeof PageFacts>;

/** A page's words in one language. */
export const PageText = z.strictObject({
  title: Line.meta({ description: 'The heading of the page' }),
  description: Line.meta({
    description: 'One sentence for search engines and shared links; 155 characters are shown in full',
  }),
  lead: Paragraph.nullable().meta({ description: 'One or two sentences under the heading' }),
  body: Markdown.nullable(),
});
export type PageText = z.infer<typeof PageText>;

/** The coalition's pages as records of the office. */
export const pageKind = recordKind({
  noun: 'pages',
  prefix: 'pag',
  Facts: PageFacts,
  Text: PageText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});
