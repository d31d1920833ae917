import { z } from 'zod';
import { foldedWords, foldForSearch } from '../../values/index.ts';
import { wordsAfter, wordsBefore } from './little-words.ts';

const lengthMax = 60;
const wordsMax = 5;
const digitsMax = 4;

/**
 * A term that searches did not find: one word, with little ones around it, folded and with single blanks. Nothing says who asked,
 * when or in which order.
 */
export const MissedTerm = z
  .string()
  .max(lengthMax, { error: 'too_long' })
  .refine((text) => text === termIn(text), { error: 'not_a_term' })
  .brand<'MissedTerm'>();
export type MissedTerm = z.infer<typeof MissedTerm>;

/**
 * The term of what somebody typed.
 *
 * @returns null for what may speak of a person and is never kept: more words than one that is no article, preposition or
 * the like, an address of mail or of the web, a postal code, four digits in a row or five in all, letters of another script
 */
export function missedTerm(typed: string): MissedTerm | null {
  return MissedTerm.safeParse(termIn(typed)).data ?? null;
}

/** An address, also spelled out; without a dot of its own, as in `http: x`, it is none of our words either. */
const address =
  /@|[\p{Letter}\p{Mark}\p{Number}_][.。]\p{Letter}{2}|https?:|www\.|\b(?:at|arobase)\b.*\b(?:dot|point)\b/iu;

/** One word of our two languages, or a short number; letters and digits together are a code, of the post or of a prison. */
const tellingWord = /^(?:\p{Script=Latin}[\p{Script=Latin}\p{Mark}]{0,24}|\p{Decimal_Number}{1,3})$/u;

function termIn(typed: string): string | null {
  const plain = typed.normalize('NFKC');
  if (address.test(plain) || (plain.match(/\p{Number}/gu) ?? []).length > digitsMax) return null;
  const words = foldedWords(foldForSearch(plain));
  const [word, ...others] = withoutLittleWords(words);
  if (word === undefined || others.length > 0 || words.length > wordsMax || !tellingWord.test(word)) return null;
  return words.join(' ');
}

/** A little word that stands alone is what was looked for: “inside” is one for prison. */
function withoutLittleWords(words: readonly string[]): readonly string[] {
  const begin = words.findIndex((word, index) => !wordsBefore.has(word) || index === words.length - 1);
  const rest = words.slice(Math.max(begin, 0));
  const end = rest.findLastIndex((word, index) => !wordsAfter.has(word) || index === 0);
  return rest.slice(0, end + 1);
}
