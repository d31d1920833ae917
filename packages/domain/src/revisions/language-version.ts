import { z } from 'zod';
import { Digest, otherLanguage, type EachLanguage, type Language } from '../values/index.ts';

/** How a text came to be: written in its language, or made from the other language's text with this digest. */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('original') }),
  z.strictObject({ kind: z.literal('translation'), of: Digest }),
]);
export type Origin = z.infer<typeof Origin>;

/** A text in one language that exists, with the digest of its content. */
export interface WrittenVersion<Text> {
  /** `published` only while this very text is what visitors see. */
  state: 'draft' | 'published';
  origin: Origin;
  text: Text;
  digest: Digest;
}

/** The state of one language of a record: nothing yet, a draft, or what visitors see. */
export type LanguageVersion<Text> = { state: 'absent' } | WrittenVersion<Text>;

/** Schema of {@link LanguageVersion} for one kind of text. */
export function languageVersion<Text extends z.ZodType>(text: Text) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('absent') }),
    z.strictObject({ state: z.literal('draft'), origin: Origin, text, digest: Digest }),
    z.strictObject({ state: z.literal('published'), origin: Origin, text, digest: Digest }),
  ]);
}

/** The text of a language, or null while there is none. */
export function textOf<Text>(version: LanguageVersion<Text>): Text | null {
  return version.state === 'absent' ? null : version.text;
}

/**
 * Whether a translation was made from a text that has since changed. Computed from content, never from time;
 * an original is never out of date, nor is a translation whose source is gone.
 */
export function isOutOfDate<Text>(texts: EachLanguage<LanguageVersion<Text>>, language: Language): boolean {
  const version = texts[language];
  const source = texts[otherLanguage(language)];
  if (version.state === 'absent' || version.origin.kind === 'original' || source.state === 'absent') return false;
  return version.origin.of !== source.digest;
}
