import type { MatchLead, ResourceFacts, SynonymFacts } from '@coalition/domain/resources';
import { languages } from '@coalition/domain/values';
import type { Db } from '../../server/office.ts';
import { publishedSynonyms } from '../resource.store.ts';

/** A list of everyday words with what it stands for. */
export interface EverydayWords {
  facts: SynonymFacts;
  /** In both languages: whoever reads one may search in the other. */
  words: string[];
}

/** Every list of everyday words that is public. */
export async function everydayWords(db: Db): Promise<EverydayWords[]> {
  const synonyms = await publishedSynonyms.list(db);
  return synonyms.map(({ published: { facts, texts } }) => ({
    facts,
    words: languages.flatMap((language) => texts[language]?.text.words ?? []),
  }));
}

/** What of an item a list of everyday words stands for; null where it stands for nothing of it. */
export function standsFor(
  { kinds, audiences }: SynonymFacts,
  item: Pick<ResourceFacts, 'kind' | 'audiences'>,
): MatchLead | null {
  if (kinds.includes(item.kind)) return { by: 'kind' };
  const audience = item.audiences.find((each) => audiences.includes(each));
  return audience ? { by: 'audience', audience } : null;
}
