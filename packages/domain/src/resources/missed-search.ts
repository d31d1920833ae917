import { z } from 'zod';
import { foldedWords, type CalendarDay, type Language } from '../values/index.ts';

/** How many different days must have asked a term in vain before it may be written down. */
export const missedDaysMin = 3;

const wordsMax = 5;
const lengthMax = 60;
const rememberedMax = 2_000;

/** A term that searches did not find: folded words with single blanks; nothing says who asked, when or in which order. */
export const MissedTerm = z
  .string()
  .max(lengthMax, { error: 'too_long' })
  .refine((text) => text !== '' && text === foldedWords(text).join(' '), { error: 'not_a_term' })
  .brand<'MissedTerm'>();
export type MissedTerm = z.infer<typeof MissedTerm>;

/**
 * The term of what somebody typed.
 *
 * @returns null for what may speak of a person and is never kept: an address of mail or of the web, four digits or more in
 * a row or eight in all, more words or letters than a subject needs
 */
export function missedTerm(typed: string): MissedTerm | null {
  if (/[@\uFF20]|\p{Number}{4}|https?:|www\./iu.test(typed)) return null;
  if ((typed.match(/\p{Number}/gu) ?? []).length >= 8) return null;
  const words = foldedWords(typed);
  if (words.length > wordsMax) return null;
  return MissedTerm.safeParse(words.join(' ')).data ?? null;
}

/** On which days terms were asked in vain, by language and term; it lives in memory alone and ends with the process. */
export type MissedDays = Map<string, readonly CalendarDay[]>;

/**
 * Notes that a term was asked in vain on a day. It is remembered until three different days asked it, and then forgotten
 * here. Of more than 2,000 terms, the one that was not asked for longest is forgotten.
 *
 * @param day where the coalition is
 * @returns whether this was the third day, so that the term may be written down
 */
export function noteMiss(
  remembered: MissedDays,
  { language, term }: { language: Language; term: MissedTerm },
  day: CalendarDay,
): boolean {
  const key = `${language} ${term}`;
  const days = [...new Set([...(remembered.get(key) ?? []), day])];
  remembered.delete(key);
  if (days.length >= missedDaysMin) return true;
  remembered.set(key, days);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedMax && oldest !== undefined) remembered.delete(oldest);
  return false;
}
