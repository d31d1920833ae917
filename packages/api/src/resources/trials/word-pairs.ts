import { foldedWords, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import { stemsOf } from '../../search/spelling/stems.ts';
import type { Db } from '../../server/office.ts';

/** How many of a library's items hold each of two words: half of them or more; one in fifty to one in five; fewer than one in a hundred. */
export const rarities = ['common', 'middling', 'rare'] as const;
export type Rarity = (typeof rarities)[number];

const shares: Readonly<Record<Rarity, readonly [number, number]>> = {
  common: [0.5, 1],
  middling: [0.02, 0.2],
  rare: [0, 0.01],
};
const itemsRead = 400;

/**
 * Pairs of words that stand together in an item of the library, by how many items hold each of the two: what readers type. The same
 * ones for the same library; words that a search passes over are left out. A small library may have fewer than asked for.
 */
export async function wordPairs(db: Db, language: Language, count: number): Promise<Record<Rarity, string[]>> {
  const texts = await textsOf(db, language);
  const shareOf = await sharesOf(db, language);
  const telling = await stemsOf(db, language, texts.flat());
  const random = seededRandom(7);
  const drawn = (rarity: Rarity): string[] => {
    const [least, most] = shares[rarity];
    const isFitting = (word: string): boolean => {
      const share = shareOf.get(plain(word)) ?? -1;
      return share >= least && share <= most && (telling.get(word)?.length ?? 0) > 0;
    };
    const candidates = texts.map((words) => [...new Set(words)].filter(isFitting)).filter((words) => words.length >= 2);
    return candidates.length === 0 ? [] : Array.from({ length: count }, () => pairOf(candidates, random));
  };
  return { common: drawn('common'), middling: drawn('middling'), rare: drawn('rare') };
}

/** Two words that stand side by side in an item, in quotation marks. */
export async function phrases(db: Db, language: Language, count: number): Promise<string[]> {
  const texts = (await textsOf(db, language)).filter((words) => words.length >= 2);
  const random = seededRandom(8);
  return Array.from({ length: count }, () => {
    const words = texts[randomIndex(random, texts.length)] ?? [];
    const first = randomIndex(random, words.length - 1);
    return `"${words.slice(first, first + 2).join(' ')}"`;
  });
}

function pairOf(candidates: readonly string[][], random: Random): string {
  const words = candidates[randomIndex(random, candidates.length)] ?? [];
  const first = randomIndex(random, words.length);
  const second = (first + 1 + randomIndex(random, words.length - 1)) % words.length;
  return `${words[first] ?? ''} ${words[second] ?? ''}`;
}

/** The words of some items, in their order. */
async function textsOf(db: Db, language: Language): Promise<string[][]> {
  const { rows } = await sql<{ text: string }>`
    select title || ' ' || body as text from search_documents
    where noun = 'resources' and language = ${language} order by md5(title_sort) limit ${itemsRead}`.execute(db);
  return rows.map(({ text }) => foldedWords(text));
}

/** Which part of all documents of a language holds each word. */
async function sharesOf(db: Db, language: Language): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; share: number }>`
    select word, documents::float8 / (select count(*) from search_documents where language = ${language}) as share
    from search_words where language = ${language}`.execute(db);
  return new Map(rows.map(({ word, share }) => [word, share]));
}

/** As the database counts words: without accents. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{Mark}/gu, '');
}
