import { emptyHash, hashNumber, hashOn } from './hash-key.ts';

/** Words that come and go between two spellings of one title, in both languages. */
const passing = new Set(['the', 'a', 'an', 'and', 'le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'd', 'et']);
/** Where a subtitle begins, or the publisher that a list names after the title. */
const divider = /\s*[:：]\s+|\s+[-–—|]\s+/u;
/** Below this a main title alone (“Annual report”) tells nothing. */
const tellingWords = 3;
const nearSeed = hashOn(emptyHash, 'near');

/** A title as it is compared: its words without accents, capitals, punctuation and articles. */
export interface FoldedTitle {
  /** All words, subtitle included. */
  words: string[];
  /** All words as one: “it’s” and “it s” are the same. */
  whole: string;
  /** The title without its subtitle, likewise; null where it is short, or there is no subtitle. */
  main: string | null;
}

/**
 * Folds a title for comparison. A title of nothing but articles or signs keeps what it has.
 *
 * @param subtitle empty or null where the title holds it after a colon, or there is none
 */
export function foldTitle(title: string, subtitle: string | null): FoldedTitle {
  const words = foldWords(`${title} ${subtitle ?? ''}`);
  const [head = title, ...rest] = title.split(divider);
  const hasSubtitle = rest.length > 0 || (subtitle ?? '').trim() !== '';
  const main = hasSubtitle ? foldWords(head) : [];
  return { words, whole: words.join(''), main: main.length < tellingWords ? null : main.join('') };
}

function foldWords(text: string): string[] {
  const all = plainLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !passing.has(word));
  return telling.length > 0 ? telling : all;
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFC');
}

/**
 * Whether two titles are one but for a slip: a word mistyped, or a word more. Numbers are never slips: “Part 1” is not
 * “Part 2”. Titles of fewer than three words are not compared so.
 */
export function isNearTitle(one: FoldedTitle, other: FoldedTitle): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (short.length < tellingWords || long.length - short.length > 1) return false;
  const start = commonStart(short, long);
  const end = commonStart(short.slice(start).toReversed(), long.slice(start).toReversed());
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (right.length !== 1) return right.length === 0;
  const [missed] = right;
  if (missed === undefined || /\p{N}/u.test(`${missed}${left[0] ?? ''}`)) return false;
  return left[0] === undefined ? short.length > tellingWords : isSlip(left[0], missed);
}

/**
 * One key for each word left out, and one for all: two titles that {@link isNearTitle} finds near share one at least.
 */
export function nearTitleKeys({ words }: FoldedTitle): number[] {
  if (words.length < tellingWords) return [];
  const keyWithout = (skipped: number): number =>
    hashNumber(words.reduce((state, word, index) => (index === skipped ? state : hashOn(state, ` ${word}`)), nearSeed));
  return [...new Set([keyWithout(-1), ...words.map((_, index) => keyWithout(index))])];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((word, index) => word !== other[index]);
  return different === -1 ? one.length : different;
}

/** One letter wrong, more, less or swapped with its neighbour in a word of four letters; two in a word of nine. */
function isSlip(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  const allowed = length < 4 ? 0 : length < 9 ? 1 : 2;
  return Math.abs(one.length - other.length) <= allowed && slips(one, other) <= allowed;
}

/** Optimal string alignment distance. */
function slips(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1)];
      next.push(Math.min(...steps, isSwap ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
