import { bug, bytesOf, digestBytes, type Digest } from '../values/index.ts';

/** A leaf's way to the root: its place from 0, the size of the tree, and the hashes beside the way, lowest first. */
export interface Inclusion {
  index: number;
  size: number;
  path: readonly Digest[];
}

/** The hash of a leaf: SHA-256 over a zero byte and the entry's bytes. @source RFC 9162, section 2.1.1 */
export function leafHash(bytes: Uint8Array): Promise<Digest> {
  return digestBytes(Uint8Array.from([0, ...bytes]));
}

/** The hash of two subtrees side by side. @source RFC 9162, section 2.1.1 */
export function nodeHash(left: Digest, right: Digest): Promise<Digest> {
  return digestBytes(Uint8Array.from([1, ...bytesOf(left), ...bytesOf(right)]));
}

/**
 * The root over leaf hashes in their order; over none, the SHA-256 of nothing.
 *
 * @source RFC 9162, section 2.1.1
 * @example
 * ```ts
 * import { leafHash, merkleRoot } from '@coalition/domain/ledger';
 *
 * const leaf = await leafHash(new TextEncoder().encode('one entry'));
 * (await merkleRoot([leaf])) === leaf; // → true
 * ```
 */
export async function merkleRoot(leaves: readonly Digest[]): Promise<Digest> {
  let level = leaves;
  while (level.length > 1) level = await levelAbove(level);
  return level[0] ?? (await digestBytes(new Uint8Array()));
}

/** A level of the tree from the one below; a last node without a neighbour moves up as it is. */
function levelAbove(level: readonly Digest[]): Promise<Digest[]> {
  const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => level.slice(pair * 2, pair * 2 + 2));
  return Promise.all(
    pairs.map(async ([left, right]) => (left && right ? nodeHash(left, right) : (left ?? bug('empty pair')))),
  );
}

/** The proof that a leaf stands at an index, from 0, of a tree; an index outside is a bug. @source RFC 9162, section 2.1.3.1 */
export async function inclusionPath(leaves: readonly Digest[], index: number): Promise<Inclusion> {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) return bug('leaf outside the tree', { index });
  const path: Digest[] = [];
  let [level, place]: [readonly Digest[], number] = [leaves, index];
  while (level.length > 1) {
    const neighbour = level[place ^ 1];
    if (neighbour) path.push(neighbour);
    [level, place] = [await levelAbove(level), place >> 1];
  }
  return { index, size: leaves.length, path };
}

/** Whether a leaf is part of the tree with this root. @source RFC 9162, section 2.1.3.2 */
export async function hasInclusion(leaf: Digest, inclusion: Inclusion, root: Digest): Promise<boolean> {
  const { index, size, path } = inclusion;
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const neighbour of path) {
    if (last === 0) return false;
    const isRight = place % 2 === 1 || place === last;
    hash = isRight ? await nodeHash(neighbour, hash) : await nodeHash(hash, neighbour);
    [place, last] = isRight ? skipLoneLevels(place, last) : [place, last];
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

/** Leaves out the levels at which the last node had no neighbour. */
function skipLoneLevels(place: number, last: number): [number, number] {
  let [lonePlace, loneLast] = [place, last];
  while (lonePlace % 2 === 0 && lonePlace !== 0) [lonePlace, loneLast] = [lonePlace / 2, Math.floor(loneLast / 2)];
  return [lonePlace, loneLast];
}
