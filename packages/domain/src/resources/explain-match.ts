import { foldedWords, passageAround, type Phrase, type Region } from '../values/index.ts';
import type { NamedLink } from './present-resource.ts';
import type { Audience } from './resource.ts';

/** A word that somebody looked for, with the stems under which a search knows it; a word without stems is looked for in vain. */
export interface SoughtWord {
  typed: string;
  stems: readonly string[];
}

/** Through what an item was found, where the words stand in none of its own texts. */
export type MatchReason = MatchLead & { words: string[] };

/** What beside its own texts a search knows an item by. */
export type MatchLead =
  | { by: 'topic'; topic: NamedLink }
  | { by: 'name'; name: Phrase }
  | { by: 'place'; place: Region }
  | { by: 'audience'; audience: Audience }
  | { by: 'kind' };

/** Why a search found an item. */
export interface ResourceMatch {
  /** The words of the item that were looked for, folded, each as its texts spell it. */
  words: string[];
  /** From a text that the item's card does not show; null where the card holds every word, or no text does. */
  passage: Phrase | null;
  reasons: MatchReason[];
}

/** Where the words may stand, the nearest to the reader first. */
export interface MatchTexts {
  /** What the card shows. */
  shown: readonly string[];
  /** What the item's own page shows. */
  further: readonly Phrase[];
  /** What else a search knows the item by, each with all its names and everyday words. */
  through: readonly { lead: MatchLead; names: readonly string[] }[];
}

/**
 * Says for each word that was looked for where an item holds it: in what its card shows, else in a passage, else through what.
 *
 * @param stemsOf the stems of a folded word, none for one that is too common to be searched
 */
export function explainMatch(
  texts: MatchTexts,
  sought: readonly SoughtWord[],
  stemsOf: (word: string) => readonly string[],
): ResourceMatch {
  const matching = (text: string, { stems }: SoughtWord) =>
    foldedWords(text).filter((word) => stemsOf(word).some((stem) => stems.includes(stem)));
  const holds = (text: string, word: SoughtWord) => matching(text, word).length > 0;
  const unseen = sought.filter((word) => !texts.shown.some((text) => holds(text, word)));
  const hidden = texts.further.find(({ text }) => unseen.some((word) => holds(text, word)));
  const own = [...texts.shown, ...(hidden ? [hidden.text] : [])];
  const words = new Set(own.flatMap((text) => sought.flatMap((word) => matching(text, word))));
  const passage = hidden && passageAround(hidden.text, unseenIn(hidden.text, unseen, matching));
  const rest = unseen.filter((word) => !texts.further.some(({ text }) => holds(text, word)));
  return {
    words: [...words],
    passage: hidden && passage ? { text: passage, language: hidden.language } : null,
    reasons: reasonsFor(texts, rest, holds),
  };
}

function unseenIn(
  text: string,
  unseen: readonly SoughtWord[],
  matching: (text: string, word: SoughtWord) => string[],
): Set<string> {
  return new Set(unseen.flatMap((word) => matching(text, word)));
}

/** One reason for each thing that words led through; a word leads through the first that holds it. */
function reasonsFor(
  { through }: MatchTexts,
  rest: readonly SoughtWord[],
  holds: (text: string, word: SoughtWord) => boolean,
): MatchReason[] {
  const led = rest.flatMap((word) => {
    const found = through.find(({ names }) => names.some((name) => holds(name, word)));
    return found ? [{ found, typed: word.typed }] : [];
  });
  return [...Map.groupBy(led, ({ found }) => found)].map(([{ lead }, all]) => ({
    ...lead,
    words: [...new Set(all.map(({ typed }) => typed))],
  }));
}
