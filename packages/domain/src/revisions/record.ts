import { z } from 'zod';
import { Digest, FactSources, Instant, Slug, type EachLanguage } from '../values/index.ts';
import { languageVersion, Origin, type LanguageVersion } from './language-version.ts';
import { Publication } from './publication.ts';

/** What visitors see of a record: a copy taken when a language was published, untouched by later drafts. */
export interface PublishedContent<Facts, Text> {
  slugs: EachLanguage<Slug>;
  facts: Facts;
  sources: FactSources;
  texts: EachLanguage<{ origin: Origin; text: Text; digest: Digest } | null>;
}

/**
 * One record of the office: facts shared by both languages, a text per language with its own state, facts kept
 * confidential, and beside the working content a copy of what is public.
 */
export interface OfficeRecord<Facts, Text, Confidential> {
  id: string;
  /** Counts saves from 1; every change names the revision it was based on. */
  revision: number;
  createdAt: Instant;
  changedAt: Instant;
  publication: Publication;
  slugs: EachLanguage<Slug>;
  facts: Facts;
  sources: FactSources;
  texts: EachLanguage<LanguageVersion<Text>>;
  confidential: Confidential;
  published: PublishedContent<Facts, Text> | null;
}

/** What a row of the grid tells the engine about its noun. */
export interface RecordKind<Noun extends string, Facts, Text, Confidential> {
  noun: Noun;
  /** Three letters before the UUID of an id. */
  prefix: string;
  Facts: z.ZodType<Facts>;
  Text: z.ZodType<Text>;
  Confidential: z.ZodType<Confidential>;
}

/** A kind of record without what is confidential in it: all that code for visitors may know of it. */
export type PublicKind<Facts, Text> = Pick<RecordKind<string, Facts, Text, unknown>, 'noun' | 'Facts' | 'Text'>;

/** Declares a noun as a record with revisions, two languages and publication. */
export function recordKind<const Noun extends string, Facts, Text, Confidential>(
  kind: RecordKind<Noun, Facts, Text, Confidential>,
): RecordKind<Noun, Facts, Text, Confidential> {
  return kind;
}

/** The content of a record as one schema: what a store parses and a form validates. */
export function recordSchema<Facts, Text, Confidential>(kind: RecordKind<string, Facts, Text, Confidential>) {
  return z.strictObject({
    id: z.string(),
    revision: z.int().min(1),
    createdAt: Instant,
    changedAt: Instant,
    publication: Publication,
    slugs: z.strictObject({ en: Slug, fr: Slug }),
    facts: kind.Facts,
    sources: FactSources,
    texts: z.strictObject({ en: languageVersion(kind.Text), fr: languageVersion(kind.Text) }),
    confidential: kind.Confidential,
    published: publishedContentSchema(kind).nullable(),
  });
}

/** Schema of {@link PublishedContent} for one kind of record: it has no room for what is confidential. */
export function publishedContentSchema<Facts, Text>(kind: PublicKind<Facts, Text>) {
  const text = z.strictObject({ origin: Origin, text: kind.Text, digest: Digest }).nullable();
  return z.strictObject({
    slugs: z.strictObject({ en: Slug, fr: Slug }),
    facts: kind.Facts,
    sources: FactSources,
    texts: z.strictObject({ en: text, fr: text }),
  });
}

/** What an editor sends: only what changed; a language left out stays as it is, byte for byte. */
export interface RecordEdit<Facts, Text, Confidential> {
  slugs?: EachLanguage<Slug> | undefined;
  facts?: Facts | undefined;
  sources?: FactSources | undefined;
  confidential?: Confidential | undefined;
  texts?: { en?: TextEdit<Text> | undefined; fr?: TextEdit<Text> | undefined } | undefined;
}

/** A new text for one language; `isTranslation` binds it to the other language's text as it stands after this edit. */
export interface TextEdit<Text> {
  text: Text;
  isTranslation: boolean;
}

/** Schema of {@link RecordEdit} for one kind of record. */
export function recordEditSchema<Facts, Text, Confidential>(kind: RecordKind<string, Facts, Text, Confidential>) {
  const textEdit = z.strictObject({ text: kind.Text, isTranslation: z.boolean() });
  return z.strictObject({
    slugs: z.strictObject({ en: Slug, fr: Slug }).optional(),
    facts: kind.Facts.optional(),
    sources: FactSources.optional(),
    confidential: kind.Confidential.optional(),
    texts: z.strictObject({ en: textEdit.optional(), fr: textEdit.optional() }).optional(),
  });
}
