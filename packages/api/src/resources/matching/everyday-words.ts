import type { MatchLead, ResourceFacts, SynonymFacts, SynonymText } from '@coalition/domain/resources';
import { languages } from '@coalition/domain/values';
import type { PublishedContent } from '@coalition/domain/revisions';
import type { Db } from '../../server/office.ts';
import { publishedSynonyms } from '../resource.store.ts';
import { wordListOf } from './alike-words.ts';
import { onceFor } from './item-texts.ts';

/** A list of everyday words with what it stands for. */
export interface EverydayWords {
  facts: SynonymFacts;
  /** In both languages: whoever reads one may search in the other. */
  words: string[];
  /** The same, as a list to look through. */
  list: string;
}

const wordsIn = onceFor(({ facts, texts }: PublishedContent<SynonymFacts, SynonymText>): EverydayWords => {
  const words = languages.flatMap((language) => texts[language]?.text.words ?? []);
  return { facts, words, list: wordListOf(words.join(' ')) };
});

type Meant = Pick<ResourceFacts, 'kind' | 'audiences'>;

/** The public lists of everyday words. */
export async function everydayLists(db: Db): Promise<EverydayWords[]> {
  return (await publishedSynonyms.list(db)).map(({ published }) => wordsIn(published));
}

/** The public lists of everyday words that stand for something of some items. */
export async function everydayWords(db: Db, items: readonly Meant[]): Promise<EverydayWords[]> {
  const all = await everydayLists(db);
  return all.filter(({ facts }) => items.some((item) => standsFor(facts, item) !== null));
}

/** What of an item a list of everyday words stands for; null where it stands for nothing of it. */
export function standsFor({ kinds, audiences }: SynonymFacts, item: Meant): MatchLead | null {
  if (kinds.includes(item.kind)) return { by: 'kind' };
  const audience = item.audiences.find((each) => audiences.includes(each));
  return audience ? { by: 'audience', audience } : null;
}
