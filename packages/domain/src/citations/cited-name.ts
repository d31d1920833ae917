import type { Contributor } from '../resources/index.ts';

/** The name of who made an item, as lists of works sort it: a person’s in parts, an organisation’s as it stands. */
export type CitedName = { family: string; given: string; suffix: string | null } | { literal: string };

const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * Takes a person’s name apart: the last word is the family name, with the small words before it (`van der Berg`). A comma in the
 * record says where the family name ends. One word alone, and an organisation, stay whole.
 */
export function citedName({ name, kind }: Pick<Contributor, 'name' | 'kind'>): CitedName {
  if (kind === 'organisation') return { literal: name };
  const [before = '', ...after] = name.split(/\s*,\s*/);
  const [first = '', second] = after;
  if (second !== undefined || (first !== '' && !suffixes.test(first))) {
    return { family: before, given: after.join(', '), suffix: null };
  }
  const words = before.split(/\s+/);
  const last = words.at(-1) ?? '';
  const suffix = first !== '' ? first : words.length > 2 && suffixes.test(last) ? last : null;
  return inParts(first === '' && suffix !== null ? words.slice(0, -1) : words, suffix) ?? { literal: name };
}

function inParts(words: readonly string[], suffix: string | null): CitedName | null {
  let begins = words.length - 1;
  while (begins > 1 && /^\p{Ll}/u.test(words[begins - 1] ?? '')) begins -= 1;
  if (begins < 1) return null;
  return { family: words.slice(begins).join(' '), given: words.slice(0, begins).join(' '), suffix };
}

/** A name with the family name first: `Writer, Ada, Jr.`; an organisation’s as it stands. */
export function sortedName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter((part) => part !== null && part !== '').join(', ');
}

/** A name as it is spoken: given name first. */
export function spokenName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family].join(' ') + (name.suffix === null ? '' : ` ${name.suffix}`);
}
