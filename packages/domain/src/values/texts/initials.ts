const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The initials of a name in its own order: `Marie-Ève Tremblay` to `M.-È. T.`; a name of one word gives one letter.
 * What stands in brackets is no part of the name, and marks before a letter are not taken. A name without a letter to
 * take stays as it is.
 *
 * @example
 * ```ts
 * import { initialsOf } from '@coalition/domain/values';
 *
 * initialsOf('Marie-Ève Tremblay'); // → 'M.-È. T.'
 * ```
 */
export function initialsOf(name: string): string {
  const initials = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .map(initialsOfWord)
    .filter((word) => word !== '');
  return initials.length === 0 ? name : initials.join(' ');
}

function initialsOfWord(word: string): string {
  const letters = word.split('-').flatMap((part) => firstLetter(part) ?? []);
  return letters.map((letter) => `${letter}.`).join('-');
}

function firstLetter(part: string): string | undefined {
  return [...graphemes.segment(part)].map(({ segment }) => segment).find((segment) => /^[\p{L}\p{N}]/u.test(segment));
}
