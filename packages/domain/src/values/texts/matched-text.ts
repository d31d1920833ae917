/** A piece of a text, and whether it is a word that was looked for. */
export interface TextPiece {
  text: string;
  isMatch: boolean;
}

/**
 * The form in which texts are searched, and queries asked: NFC, lower case, apostrophes as blanks, ligatures in letters,
 * and nothing that no database can hold.
 * Done here and not by a database, whose locale would decide.
 */
export function foldForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLocaleLowerCase('fr')
    .replace(/['’ʼ‘`]/g, ' ')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\p{Control}/gu, ' ');
}

const word = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** The words of a text, folded, in their order. */
export function foldedWords(text: string): string[] {
  return Array.from(text.matchAll(word), ([found]) => foldForSearch(found));
}

/**
 * A text in pieces, each word of the set a piece of its own; together they are the text, sign by sign.
 *
 * @param words folded
 */
export function matchPieces(text: string, words: ReadonlySet<string>): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    if (!words.has(foldForSearch(match[0]))) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMatch: false });
    end = match.index + match[0].length;
    pieces.push({ text: match[0], isMatch: true });
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isMatch: false }] : pieces;
}

const passageLength = 180;
const before = 60;

/**
 * What stands around the first word of the set, in whole words, some 180 signs; dots say where the text goes on.
 *
 * @param words folded
 * @returns null where the text holds none of them
 */
export function passageAround(text: string, words: ReadonlySet<string>): string | null {
  const first = Array.from(text.matchAll(word)).find(([found]) => words.has(foldForSearch(found)));
  if (!first) return null;
  if (text.length <= passageLength) return text;
  const start = first.index <= before ? 0 : wordBegin(text, first.index - before, first.index);
  const end = wordEnd(text, start + passageLength, first.index + first[0].length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

/** The first beginning of a word from a place on, at the latest where the match begins. */
function wordBegin(text: string, from: number, latest: number): number {
  const blank = text.slice(from, latest).search(/\s/);
  return blank === -1 ? latest : from + blank + 1;
}

/** The last end of a word up to a place, at the earliest where the match ends. */
function wordEnd(text: string, until: number, earliest: number): number {
  if (until >= text.length) return text.length;
  const part = text.slice(earliest, until);
  const blank = part.search(/\s\S*$/);
  return blank === -1 ? earliest : earliest + blank;
}
