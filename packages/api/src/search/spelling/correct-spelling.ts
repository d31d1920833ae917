import type { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';
import { editDistance } from './edit-distance.ts';
import { writtenForm } from './written-form.ts';

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

const Candidate = z.object({ word: z.string(), plain: z.string(), documents: z.coerce.number() });

/**
 * Candidates come by common trigrams, the fewest slips decide; among equals, the word that more documents hold. A word that is
 * known but for its accents stays as typed.
 */
async function nearestWord(db: Db, language: Language, typed: string): Promise<string | null> {
  const { rows } = await sql`
    select word, unaccent(${typed}) as plain, documents from search_words
    where language = ${language} and similarity(word, unaccent(${typed})) >= 0.3 and word % unaccent(${typed})
    order by similarity(word, unaccent(${typed})) desc, documents desc, word limit ${candidatesMax}`.execute(db);
  const near = rows
    .map((row) => Candidate.parse(row))
    .map(({ word, plain, documents }) => ({ word, documents, slips: editDistance(plain, word) }))
    .filter(({ slips }) => slips <= slipsAllowed(typed))
    .sort((one, other) => one.slips - other.slips || other.documents - one.documents);
  return near[0] && near[0].slips > 0 ? writtenForm(db, language, near[0].word) : null;
}

/** One slip in a word of four or five letters, one more for every three letters after. */
function slipsAllowed(typed: string): number {
  return Math.max(1, Math.floor([...typed].length / 3));
}
