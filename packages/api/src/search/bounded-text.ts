/**
 * What the words of one document may take in the database's list of them, in bytes: it refuses a list of more than a million,
 * and a record has words of its own beside.
 *
 * @source PostgreSQL, 12.10, limits of text search
 */
const bytesMax = 750_000;

/**
 * Texts after one another, as far as a search can hold their words. Each different word counts with twice what it takes whole
 * and in its parts: it is known with its accents and without.
 */
export function boundedText(texts: readonly string[]): string {
  const known = new Set<string>();
  let bytes = 0;
  let kept = '';
  for (const text of texts) {
    let end = 0;
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      bytes += known.has(word) ? 0 : costOf(word);
      known.add(word);
      if (bytes > bytesMax) return `${kept}${text.slice(0, end)}`;
      end = index + word.length;
    }
    kept += `${text}\n`;
  }
  return kept;
}

/** Each lexeme takes its letters, rounded up, and two bytes for each of one or more places. */
function costOf(word: string): number {
  const parts = word.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).length;
  return 2 * (3 * Buffer.byteLength(word) + 6 * (parts + 2));
}
