const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The initials of a name in its own order: `Marie-Ève Tremblay` to `M.-È. T.`; a name of one word gives one letter.
 * A name without a letter to take stays as it is.
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
    .split(/\s+/)
    .map(initialsOfWord)
    .filter((word) => word !== '');
  return initials.length === 0 ? name : initials.join(' ');
}

function initialsOfWord(word: string): string {
  const parts = word.split('-').filter((part) => part !== '');
  return parts.map((part) => `${[...graphemes.segment(part)][0]?.segment ?? ''}.`).join('-');
}
