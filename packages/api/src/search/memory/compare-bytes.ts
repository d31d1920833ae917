const firstSurrogate = 0xd800;

/** Compares two texts as a database compares them byte by byte: by their code points. */
export function compareBytes(one: string, other: string): number {
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  let place = 0;
  while (place < length && one.charCodeAt(place) === other.charCodeAt(place)) place += 1;
  if (place === length) return one.length - other.length;
  const [ours, theirs] = [one.charCodeAt(place), other.charCodeAt(place)];
  if (ours < firstSurrogate || theirs < firstSurrogate) return ours - theirs;
  // A pair of code units stands for a code point above all single ones.
  return (one.codePointAt(place) ?? 0) - (other.codePointAt(place) ?? 0);
}
