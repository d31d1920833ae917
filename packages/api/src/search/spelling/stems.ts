import type { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

/** The configurations are laid down by a migration and never change, so what they say is remembered for all databases. */
const known = new Map<string, readonly string[]>();
const knownMax = 50_000;

const Stems = z.array(z.object({ word: z.string(), stems: z.array(z.string()) }));

/**
 * The stems under which the search of a language knows words, of each as written and without accents.
 *
 * @param words folded; one that is too common to be searched has no stems
 */
export async function stemsOf(
  db: Db,
  language: Language,
  words: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const unknown: string[] = [];
  for (const word of new Set(words)) {
    const stems = known.get(`${language} ${word}`);
    if (stems) found.set(word, stems);
    else unknown.push(word);
  }
  if (unknown.length === 0) return found;
  const { rows } = await statement(language, unknown).execute(db);
  if (known.size > knownMax) known.clear();
  for (const { word, stems } of Stems.parse(rows)) {
    known.set(`${language} ${word}`, stems);
    found.set(word, stems);
  }
  return found;
}

function statement(language: Language, words: string[]) {
  const stems =
    language === 'fr'
      ? sql`to_tsvector('fr'::regconfig, word) || to_tsvector('fr_plain'::regconfig, word)`
      : sql`to_tsvector('en'::regconfig, word) || to_tsvector('en_plain'::regconfig, word)`;
  return sql`select word, tsvector_to_array(${stems}) as stems from unnest(${words}::text[]) as word`;
}
