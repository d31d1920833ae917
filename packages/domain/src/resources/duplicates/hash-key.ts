/** Two running hashes, each of 32 bits. */
export type HashState = readonly [low: number, high: number];

/** Where every hash begins: no letter yet. */
export const emptyHash: HashState = [0x811c9dc5, 0x6b43a9b5];

/** The state after more letters. @source FNV-1a, over UTF-16 code units, with a prime of its own for each half */
export function hashOn(state: HashState, text: string): HashState {
  let [low, high] = state;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  return [low, high];
}

/** The number of 53 bits that stands for all letters so far: two texts may share one, by a chance that comparing them undoes. */
export function hashNumber([low, high]: HashState): number {
  return ((high ^ (high >>> 15)) >>> 11) * 0x1_0000_0000 + ((low ^ (low >>> 16)) >>> 0);
}
