/** Numbers from 0 up to 1 that look random and are the same for the same seed, so that a trial can be run again. */
export type Random = () => number;

/** Makes such numbers (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `count`, `count` excluded. */
export function randomIndex(random: Random, count: number): number {
  return Math.floor(random() * count);
}
