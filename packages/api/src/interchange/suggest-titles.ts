import { Language, Slug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';

const Suggestion = z.object({ noun: z.enum(['resources', 'topics']), title: z.string(), slug: Slug });
/** A title that holds what somebody has typed so far. */
export type Suggestion = z.infer<typeof Suggestion>;

/** What somebody has typed so far, in a language of the site. */
export const SuggestionQuery = z.strictObject({ language: Language, words: z.string().max(60) });

const suggestionsMax = 8;

/** Titles of items and topics that hold every word, the last one perhaps unfinished; topics first, 8 at most, items without their subtitles. Nothing of the words is kept. */
export async function suggestTitles(
  db: Db,
  { language, words }: z.infer<typeof SuggestionQuery>,
): Promise<Suggestion[]> {
  const typed = words.normalize('NFC').match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  if (typed.length === 0) return [];
  const query = typed.map((word, place) => `${word}:${place === typed.length - 1 ? '*' : ''}A`).join(' & ');
  const plain = language === 'fr' ? sql`'fr_plain'::regconfig` : sql`'en_plain'::regconfig`;
  const { rows } = await sql`
    select d.noun, coalesce(r.published->'facts'->'title'->>'text', trim(d.shown_title)) as title, r.published->'slugs'->>${language} as slug
    from search_documents d join records r on r.id = d.record_id
    where d.language = ${language} and d.noun in ('resources', 'topics')
      and d.search @@ (to_tsquery(${plain}, ${query}) || to_tsquery('simple'::regconfig, ${query}))
    order by d.noun desc, d.title_sort, d.record_id limit ${suggestionsMax}`.execute(db);
  return z.array(Suggestion).parse(rows);
}
