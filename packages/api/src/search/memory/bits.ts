/** Room for so many bits, none of them set. */
export function emptyBits(count: number): Uint32Array {
  return new Uint32Array(Math.ceil(count / 32));
}

/** The same bits, with room for the one of a number: twice as much as there was, so that it is seldom needed. */
export function widened(bits: Uint32Array, number: number): Uint32Array {
  if (number >>> 5 < bits.length) return bits;
  const wide = new Uint32Array(Math.max((number >>> 5) + 1, bits.length * 2));
  wide.set(bits);
  return wide;
}

/** Sets the bit of a number that there is room for. */
export function setBit(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** Clears the bit of a number. */
export function clearBit(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) & ~(1 << (number & 31));
}

/** Whether the bit of a number is set; of one beyond the room it is not. */
export function hasBit(bits: Uint32Array, number: number): boolean {
  return ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** Leaves those bits set that others have set, too. */
export function keepCommon(bits: Uint32Array, others: Uint32Array): void {
  for (let place = 0; place < bits.length; place += 1) bits[place] = (bits[place] ?? 0) & (others[place] ?? 0);
}

/** Sets those bits that others have set, of as many as there is room for. */
export function addBits(bits: Uint32Array, others: Uint32Array): void {
  for (let place = 0; place < bits.length; place += 1) bits[place] = (bits[place] ?? 0) | (others[place] ?? 0);
}

/** The bits of one that are not set in another. */
export function leaveOut(bits: Uint32Array, others: Uint32Array): Uint32Array {
  return bits.map((word, place) => word & ~(others[place] ?? 0));
}

/** The bits that are not set, and only those. */
export function flipBits(bits: Uint32Array): Uint32Array {
  return bits.map((word) => ~word);
}

/**
 * How many bits are set in both: four words at a time are added up as three, bit by bit, before any of them is counted.
 *
 * @source H. S. Warren, Hacker's Delight, "Counting 1-bits in an array" (Harley and Seal)
 */
export function countCommon(one: Uint32Array, other: Uint32Array): number {
  const length = Math.min(one.length, other.length);
  const common = (place: number): number => (one[place] ?? 0) & (other[place] ?? 0);
  let [ones, twos, fours, place] = [0, 0, 0, 0];
  for (; place + 4 <= length; place += 4) {
    const first = common(place);
    const second = common(place + 1);
    const third = common(place + 2);
    const fourth = common(place + 3);
    let odd = ones ^ first;
    const pair = (ones & first) | (odd & second);
    ones = odd ^ second;
    odd = ones ^ third;
    const otherPair = (ones & third) | (odd & fourth);
    ones = odd ^ fourth;
    odd = twos ^ pair;
    fours += bitsIn((twos & pair) | (odd & otherPair));
    twos = odd ^ otherPair;
  }
  let count = fours * 4 + bitsIn(twos) * 2 + bitsIn(ones);
  for (; place < length; place += 1) count += bitsIn(common(place));
  return count;
}

/** Calls with the number of each bit that is set, ascending. */
export function eachBit(bits: Uint32Array, take: (number: number) => void): void {
  for (let place = 0; place < bits.length; place += 1) {
    let rest = bits[place] ?? 0;
    while (rest !== 0) {
      take(place * 32 + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
}

/** @source H. S. Warren, Hacker's Delight, "Counting 1-bits" */
function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
