import { passageAround, type Phrase, type Region } from '../values/index.ts';
import type { NamedLink } from './present-resource.ts';
import type { Audience } from './resource.ts';

/** A word that somebody looked for, with every form of it that stands in the texts: folded words of the same stem. */
export interface SoughtWord {
  typed: string;
  forms: ReadonlySet<string>;
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

/** The texts of an item with their folded words; words that are no form of what was looked for may be left out. */
export interface MatchTexts {
  /** What the card shows. */
  shown: readonly string[];
  /** What the item's own page shows. */
  further: readonly { phrase: Phrase; words: readonly string[] }[];
  /** What else a search knows the item by, the nearest to the reader first. */
  through: readonly { lead: MatchLead; words: ReadonlySet<string> }[];
}

/** The words that none of an item's own texts holds. */
export function soughtBeyond(
  { shown, further }: Omit<MatchTexts, 'through'>,
  sought: readonly SoughtWord[],
): SoughtWord[] {
  const own = [...shown, ...further.flatMap(({ words }) => words)];
  return sought.filter(({ forms }) => !own.some((word) => forms.has(word)));
}

/** Says for each word that was looked for where an item holds it: in what its card shows, else in a passage, else through what. */
export function explainMatch(texts: MatchTexts, sought: readonly SoughtWord[]): ResourceMatch {
  const unseen = sought.filter(({ forms }) => !texts.shown.some((word) => forms.has(word)));
  const further = texts.further.find(({ words }) => words.some((word) => isForm(word, unseen)));
  const own = [...texts.shown, ...(further?.words ?? [])];
  const around = new Set(further?.words.filter((word) => isForm(word, unseen)));
  const passage = further ? passageAround(further.phrase.text, around) : null;
  return {
    words: [...new Set(own.filter((word) => isForm(word, sought)))],
    passage: further && passage !== null ? { text: passage, language: further.phrase.language } : null,
    reasons: reasonsFor(texts, soughtBeyond(texts, sought)),
  };
}

function isForm(word: string, sought: readonly SoughtWord[]): boolean {
  return sought.some(({ forms }) => forms.has(word));
}

/** One reason for each thing that words led through; a word leads through the first that holds it. */
function reasonsFor({ through }: MatchTexts, rest: readonly SoughtWord[]): MatchReason[] {
  const led = rest.flatMap(({ typed, forms }) => {
    const found = through.find(({ words }) => [...forms].some((form) => words.has(form)));
    return found ? [{ found, typed }] : [];
  });
  return [...Map.groupBy(led, ({ found }) => found)].map(([{ lead }, all]) => ({
    ...lead,
    words: [...new Set(all.map(({ typed }) => typed))],
  }));
}
