import { digestBytes, type Digest } from '../values/index.ts';
import { nodeHash } from './merkle-tree.ts';

/** A tree that grows: how many leaves it has, and the roots of its full subtrees, the largest first. */
export interface GrowingTree {
  size: number;
  peaks: readonly Digest[];
}

/** A tree without a leaf. */
export const emptyTree: GrowingTree = { size: 0, peaks: [] };

/**
 * Adds a leaf; the work grows with the logarithm of the tree's size.
 *
 * @source RFC 9162, section 2.1.2: the way of a leaf into the tree it completes
 */
export async function addLeaf({ size, peaks }: GrowingTree, leaf: Digest): Promise<GrowingTree> {
  const rest = [...peaks];
  let last = leaf;
  // Each one at the end of the old size in binary is a full subtree that the new leaf completes to a larger one.
  for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
    const left = rest.pop();
    if (left !== undefined) last = await nodeHash(left, last);
  }
  return { size: size + 1, peaks: [...rest, last] };
}

/** The root of the tree: the same as `merkleRoot` over all its leaves. */
export async function treeRoot({ peaks }: GrowingTree): Promise<Digest> {
  const [smallest, ...larger] = peaks.toReversed();
  if (smallest === undefined) return digestBytes(new Uint8Array());
  let root = smallest;
  for (const peak of larger) root = await nodeHash(peak, root);
  return root;
}

/** The roots that a tree of these leaves had at some sizes on its way, in one pass; sizes it never had are left out. */
export async function rootsAtSizes(
  leaves: readonly Digest[],
  sizes: Iterable<number>,
): Promise<ReadonlyMap<number, Digest>> {
  const asked = new Set(sizes);
  const roots = new Map<number, Digest>();
  let tree = emptyTree;
  if (asked.has(0)) roots.set(0, await treeRoot(tree));
  for (const leaf of asked.size > 0 ? leaves : []) {
    tree = await addLeaf(tree, leaf);
    if (asked.has(tree.size)) roots.set(tree.size, await treeRoot(tree));
  }
  return roots;
}
