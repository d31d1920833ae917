import { proposeSlug } from '../../values/index.ts';
import { makersIn, type Citation } from '../citation.ts';

/** Words that begin titles without telling them apart. */
const smallWords = new Set(
  'the a an and of for on in to with from by at le la les l un une des du de d et en au aux pour sur dans par avec'.split(
    ' ',
  ),
);

/**
 * Keys for a list of items, in its order: the first author’s or else publisher’s name, the year, and the first word of weight
 * in the title (`minson2020covid`). Those that would be alike get a letter, so that each is its own.
 *
 * @returns keys of ASCII letters and digits
 */
export function citationKeys(citations: readonly Citation[]): string[] {
  const seen = new Map<string, number>();
  return citations.map((citation) => {
    const key = keyOf(citation);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}${letters(before)}`;
  });
}

function keyOf(citation: Citation): string {
  const words = asciiWords(citation.title);
  const word = words.find((each) => /^[a-z]{3,}$/.test(each) && !smallWords.has(each)) ?? words[0] ?? '';
  const year = citation.issuedOn?.slice(0, 4) ?? 'nd';
  const key = `${makerWord(citation)}${year}${word}`;
  return /^[a-z]/.test(key) && word !== '' ? key : `item${citation.id.replaceAll('-', '')}`;
}

function makerWord(citation: Citation): string {
  const [maker] = [...makersIn(citation, 'author'), ...makersIn(citation, 'editor')];
  if (maker && 'family' in maker) return asciiWords(maker.family).join('');
  const words = asciiWords(maker && 'literal' in maker ? maker.literal : (citation.publishers[0] ?? ''));
  return words.find((word) => !smallWords.has(word)) ?? 'anon';
}

function asciiWords(text: string): string[] {
  return (proposeSlug(text) ?? '').split('-').filter((word) => word !== '');
}

/** 1 as `b`, 25 as `z`, 26 as `zb`: the first of each key has none. */
function letters(count: number): string {
  return 'z'.repeat(Math.floor(count / 26)) + String.fromCharCode(97 + (count % 26));
}
