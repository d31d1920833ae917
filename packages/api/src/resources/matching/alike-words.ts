import { foldForSearch } from '@coalition/domain/values';

/** Finds in a text the words, folded, that may be a form of one that was looked for. */
export type FindAlike = (text: string) => string[];

/** A stemmer that makes a stem this short may have changed more of the word than its ending, as in `dying` and `die`. */
const shortStem = 3;
const lettersOfBase = new Map([
  ['a', 'aàâäáãå'],
  ['c', 'cç'],
  ['e', 'eéèêë'],
  ['i', 'iîïíì'],
  ['n', 'nñ'],
  ['o', 'oôöóòõ'],
  ['u', 'uùûüú'],
  ['y', 'yÿý'],
]);

/**
 * Makes the finder for words that were looked for, with their stems. Two words with a stem in common begin alike, accents
 * aside, so that most words of a text need not be looked at.
 *
 * @param stems of folded words; one without stems is found nowhere
 */
export function alikeFinder(stems: ReadonlyMap<string, readonly string[]>): FindAlike {
  const beginnings = beginningsOf(stems);
  if (beginnings === '') return () => [];
  const alike = new RegExp(
    `(?<![\\p{Letter}\\p{Mark}\\p{Number}])(?:${beginnings})[\\p{Letter}\\p{Mark}\\p{Number}]*`,
    'gu',
  );
  return (text) => foldForSearch(text).match(alike) ?? [];
}

/** The words of a text, folded, each once and behind a blank: made once, and quicker to look through than the text. */
export function wordListOf(text: string): string {
  const words = new Set(foldForSearch(text).match(/[\p{Letter}\p{Mark}\p{Number}]+/gu));
  return Array.from(words, (word) => ` ${word}`).join('');
}

/** Like {@link alikeFinder}, for what {@link wordListOf} makes of a text. */
export function alikeInList(stems: ReadonlyMap<string, readonly string[]>): FindAlike {
  const beginnings = beginningsOf(stems);
  if (beginnings === '') return () => [];
  const alike = new RegExp(` (?:${beginnings})[^ ]*`, 'gu');
  return (list) => list.match(alike)?.map((found) => found.slice(1)) ?? [];
}

function beginningsOf(stems: ReadonlyMap<string, readonly string[]>): string {
  const beginnings = new Set(
    [...stems].flatMap(([word, own]) => {
      if (own.length === 0) return [];
      const isShort = own.some((stem) => stem.length <= shortStem);
      return [beginningOf(word, isShort ? 1 : shortStem)];
    }),
  );
  return [...beginnings].join('|');
}

/** A pattern of the first letters, each with or without its accents. */
function beginningOf(word: string, length: number): string {
  const base = [...word.normalize('NFD').replace(/\p{Mark}/gu, '')].slice(0, length);
  return base.map((letter) => `[${lettersOfBase.get(letter) ?? letter}]`).join('');
}
