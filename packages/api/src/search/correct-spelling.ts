import type { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../server/office.ts';

/** Marks that mean something to a search; they stay as typed. */
const word = /[\p{Letter}\p{Number}]{4,}/gu;

/**
 * Replaces each word of four letters or more by the nearest known word of the language.
 *
 * @returns null when no word is near enough, or nothing would change
 */
export async function correctSpelling(db: Db, language: Language, words: string): Promise<string | null> {
  const nearest = new Map<string, string>();
  for (const [typed] of words.matchAll(word)) nearest.set(typed, (await nearestWord(db, language, typed)) ?? typed);
  const corrected = words.replace(word, (typed) => nearest.get(typed) ?? typed);
  return corrected === words ? null : corrected;
}

async function nearestWord(db: Db, language: Language, typed: string): Promise<string | null> {
  const result = await sql<{ word: string }>`
    select word from search_words
    where language = ${language} and similarity(word, unaccent(${typed})) >= 0.3 and word % unaccent(${typed})
    order by similarity(word, unaccent(${typed})) desc, documents desc, word limit 1`.execute(db);
  return result.rows[0]?.word ?? null;
}
