import type { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';
import { editDistance } from './edit-distance.ts';

/** Marks that mean something to a search; they stay as typed. */
const word = /[\p{Letter}\p{Number}]{4,}/gu;

/**
 * Replaces each word of four letters or more by the nearest known word of the language, where one is near enough to be what
 * was meant.
 *
 * @returns null when nothing would change
 */
export async function correctSpelling(db: Db, language: Language, words: string): Promise<string | null> {
  const nearest = new Map<string, string>();
  for (const [typed] of words.matchAll(word)) nearest.set(typed, (await nearestWord(db, language, typed)) ?? typed);
  const corrected = words.replace(word, (typed) => nearest.get(typed) ?? typed);
  return corrected === words ? null : corrected;
}

const candidatesMax = 12;

/** Candidates come by common trigrams, the fewest slips decide; among equals, the word that more documents hold. */
async function nearestWord(db: Db, language: Language, typed: string): Promise<string | null> {
  const { rows } = await sql<{ word: string; plain: string }>`
    select word, unaccent(${typed}) as plain from search_words
    where language = ${language} and similarity(word, unaccent(${typed})) >= 0.3 and word % unaccent(${typed})
    order by similarity(word, unaccent(${typed})) desc, documents desc, word limit ${candidatesMax}`.execute(db);
  const near = rows
    .map((row) => ({ word: row.word, slips: editDistance(row.plain, row.word) }))
    .filter(({ slips }) => slips <= slipsAllowed(typed))
    .sort((one, other) => one.slips - other.slips);
  return near[0]?.word ?? null;
}

/** One slip in a word of four or five letters, one more for every three letters after. */
function slipsAllowed(typed: string): number {
  return Math.max(1, Math.floor([...typed].length / 3));
}
