import { z } from 'zod';
import { LanguageTag } from '../languages/language-tag.ts';

/**
 * Control characters except tab and line ends, the Unicode line and paragraph separators, the marks that turn the order of
 * letters around (a name could pass for another), and halves of surrogate pairs: never stored.
 */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202D\u202E]|\p{Surrogate}/u;

/** Whether a text holds nothing that is never stored: control characters (tab and line ends excepted), lone surrogates and their like. */
export function isCleanText(text: string): boolean {
  return !forbidden.test(text);
}

/**
 * The one form in which texts are stored and hashed: NFC, LF line ends, no blanks at line ends, no LF at the end.
 * Applying it twice changes nothing.
 *
 * @source the statement digest's recipe (statement-text/1)
 * @example
 * ```ts
 * import { normaliseText } from '@coalition/domain/values';
 *
 * normaliseText('one  \r\ntwo\n'); // → 'one\ntwo'
 * ```
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/\n+$/, '');
}

function cleanText(lengthMax: number) {
  return z
    .string()
    .refine(isCleanText, { error: 'control_characters' })
    .overwrite(normaliseText)
    .max(lengthMax, { error: 'too_long' });
}

/** One line: a title, a name, a label. Trimmed, normalised, 1 to 300 characters. */
export const Line = cleanText(300)
  .refine((text) => !text.includes('\n'), { error: 'line_breaks' })
  .trim()
  .min(1, { error: 'empty' });

/** A short paragraph of plain text: a summary, a note. Normalised, 1 to 2,000 characters. */
export const Paragraph = cleanText(2_000).trim().min(1, { error: 'empty' });

/** A body in Markdown (CommonMark without raw HTML). Normalised, 1 to 100,000 characters. */
export const Markdown = cleanText(100_000).refine((text) => text.trim() !== '', { error: 'empty' });

/** A phrase with the language it is published in: a title, the name of an organisation. Never translated by us. */
export const Phrase = z.strictObject({ text: Line, language: LanguageTag });
export type Phrase = z.infer<typeof Phrase>;
