import type { Finding, Note } from './finding.ts';

/** A sentence for every finding and note; `{place}` and `{counted}` stand for its numbers. */
export type FindingWords = Readonly<Record<Finding['finding'] | Note['note'], string>>;

/** One sentence on a finding or a note, with its place; words of one language, so that a page need not carry both. */
export function sayFinding(thing: Finding | Note, words: FindingWords): string {
  const sentence = words['finding' in thing ? thing.finding : thing.note];
  const counted = 'counted' in thing ? String(thing.counted) : '';
  return sentence.replace('{place}', placeOf(thing)).replace('{counted}', counted);
}

function placeOf(thing: Finding | Note): string {
  if ('sequence' in thing) return String(thing.sequence);
  if ('version' in thing) return String(thing.version);
  return 'size' in thing ? String(thing.size) : '';
}
