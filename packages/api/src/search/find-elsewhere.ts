import { Digest, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { searchQuery } from './find-documents.ts';
import { wordsToSearch } from './normalise-query.ts';

/** Something found outside the list that was searched. */
export const Elsewhere = z.object({
  noun: z.string(),
  id: z.string(),
  title: z.string(),
  facets: z.array(z.string()),
  /** Whether its own words hold what was looked for, so that no file it shows need be looked into. */
  isOwn: z.boolean(),
  attached: z.array(z.object({ name: z.string(), sha256: Digest })),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/** What else of the site speaks of the words: pages, statements, members, topics; the best ten at most, best first. */
export async function findElsewhere(
  db: Db,
  asked: { language: Language; words: string; butNot: string },
): Promise<Elsewhere[]> {
  const words = wordsToSearch(asked.language, asked.words);
  if (words === '') return [];
  const query = searchQuery(asked.language, words);
  const result = await sql`
    select noun, record_id as id, shown_title as title, facets, attached_files as attached,
      ts_filter(search, '{a,b,c}') @@ ${query} as "isOwn"
    from search_documents
    where language = ${asked.language} and noun <> ${asked.butNot} and search @@ ${query}
    order by ts_rank(search, ${query}) desc, record_id limit 10`.execute(db);
  return z.array(Elsewhere).parse(result.rows);
}
