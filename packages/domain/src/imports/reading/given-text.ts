import { fieldLengthMax } from '../candidate.ts';
import { cut } from './cut-text.ts';

/** What is never stored, and marks of order that are not seen: pasted text is full of them. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** A text of a file as it may be kept: without what is not seen, one blank between words, cut where it is endless. */
export function givenText(text: string): string {
  const seen = cut(text, fieldLengthMax * 4)
    .normalize('NFC')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(seen, fieldLengthMax);
}

/** The values of a cell, which are parted by semicolons. */
export function valuesOf(text: string): string[] {
  return text
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** How a text looks that was written in UTF-8 and read as something else. */
const garbled = /Ã[\u0080-\u00BF©¨ªª«®¢´¯]|â€[™œ\u009D“”˜]|Â[\u00A0«»°]|\uFFFD/u;

/** Whether accents were lost on the way here. */
export function isGarbled(text: string): boolean {
  return garbled.test(text);
}

/** What two spellings of a name have in common: no case, accents, punctuation, nor the word for “and”. */
export function foldName(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/&/g, ' ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(?:and|et|the|)$/.test(word))
    .join(' ');
  return cut(folded, 300);
}
