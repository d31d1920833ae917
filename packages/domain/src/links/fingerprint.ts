import { z } from 'zod';
import { Instant } from '../values/index.ts';

/**
 * What is kept of an approved page: a sample of hashes of its phrases, never a word of it. A hash of 32 bits stands for too
 * many phrases to tell which it was.
 */
export const PageFingerprint = z.strictObject({
  takenAt: Instant,
  hashes: z.array(z.int().min(0).max(0xffff_ffff)).max(256).meta({
    description: 'The smallest hashes of all phrases of five words, ascending; few when the page has few words',
  }),
});
export type PageFingerprint = z.infer<typeof PageFingerprint>;

const phraseWords = 5;
const sampleSize = 256;
/** Fewer phrases than this say nothing: a page that is made by scripts, or a picture. */
const phrasesMin = 20;

/** The words of a text as they are compared: lower case, without marks and punctuation. */
export function comparedWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Hashes of all phrases of five words, ascending, each once; empty for a text of fewer words. */
export function phraseHashes(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (let index = 0; index + phraseWords <= words.length; index += 1)
    hashes.add(hashOf(words.slice(index, index + phraseWords).join(' ')));
  return [...hashes].sort((one, other) => one - other);
}

/** The fingerprint of a page's words. */
export function takeFingerprint(words: readonly string[], takenAt: Instant): PageFingerprint {
  return { takenAt, hashes: phraseHashes(words).slice(0, sampleSize) };
}

/**
 * The share, from 0 to 1, of the approved page's sampled phrases that a page still has; null where the approved page had too
 * few to tell.
 *
 * @param hashes all of the page's, from {@link phraseHashes}
 */
export function resemblance(approved: PageFingerprint, hashes: readonly number[]): number | null {
  if (approved.hashes.length < phrasesMin) return null;
  const there = new Set(hashes);
  return approved.hashes.filter((hash) => there.has(hash)).length / approved.hashes.length;
}

/** Words too short or too common to tell one title from another are not looked for. */
const tellingLength = 4;

/**
 * Whether a page names an item: at least six tenths of the telling words of its title stand there. Null where the page has
 * too few words to judge, or the title none that tell.
 */
export function namesTitle(title: string, pageWords: readonly string[]): boolean | null {
  const telling = [...new Set(comparedWords(title))].filter((word) => word.length >= tellingLength);
  if (telling.length === 0 || pageWords.length < 50) return null;
  const there = new Set(pageWords);
  return telling.filter((word) => there.has(word)).length >= telling.length * 0.6;
}

/** FNV-1a over UTF-16 units, stirred at the end so that the smallest hashes are a fair sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
