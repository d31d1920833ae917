import type { MatchLead, ResourceFacts, SynonymFacts } from '@coalition/domain/resources';
import { languages } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';
import { publishedSynonyms } from '../resource.store.ts';

/** A list of everyday words with what it stands for. */
export interface EverydayWords {
  facts: SynonymFacts;
  /** In both languages: whoever reads one may search in the other. */
  words: string[];
}

type Meant = Pick<ResourceFacts, 'kind' | 'audiences'>;

/** The public lists of everyday words that stand for something of some items. */
export async function everydayWords(db: Db, items: readonly Meant[]): Promise<EverydayWords[]> {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const audiences = [...new Set(items.flatMap((item) => item.audiences))];
  const meant = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', 'synonyms')
    .where('published', 'is not', null)
    .where(
      sql<boolean>`(published->'facts'->'kinds' ?| ${kinds}::text[] or published->'facts'->'audiences' ?| ${audiences}::text[])`,
    )
    .execute();
  const ids = meant.map(({ id }) => id);
  const synonyms = await publishedSynonyms.list(db, ids);
  return synonyms.map(({ published: { facts, texts } }) => ({
    facts,
    words: languages.flatMap((language) => texts[language]?.text.words ?? []),
  }));
}

/** What of an item a list of everyday words stands for; null where it stands for nothing of it. */
export function standsFor({ kinds, audiences }: SynonymFacts, item: Meant): MatchLead | null {
  if (kinds.includes(item.kind)) return { by: 'kind' };
  const audience = item.audiences.find((each) => audiences.includes(each));
  return audience ? { by: 'audience', audience } : null;
}
