/// <reference types="node" />
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, Digest, type Digest as Hash } from '../values/index.ts';
import { addLeaf, emptyTree, rootsAtSizes, treeRoot } from './growing-tree.ts';
import { hasInclusion, inclusionPath, leafHash, merkleRoot } from './merkle-tree.ts';

/** The definition of the standard, word for word: split at the largest power of two below the size. */
function rootByDefinition(leaves: readonly Hash[]): string {
  const sha = (...parts: Uint8Array[]): string => createHash('sha256').update(Buffer.concat(parts)).digest('hex');
  if (leaves.length === 0) return sha();
  if (leaves[0] !== undefined && leaves.length === 1) return leaves[0];
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split))];
  return sha(Uint8Array.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaf = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Digest.parse(Buffer.from(bytes).toString('hex')));
const leaves = fc.uniqueArray(leaf, { minLength: 1, maxLength: 40 });

describe('the Merkle tree', () => {
  it('has the roots known from Certificate Transparency', async () => {
    const hashes = await Promise.all(inputs.map((hex) => leafHash(Uint8Array.from(Buffer.from(hex, 'hex')))));
    for (const [index, root] of roots.entries()) expect(await merkleRoot(hashes.slice(0, index + 1))).toBe(root);
  });

  it('has the root of the definition for every number of leaves', async () => {
    expect(await merkleRoot([])).toBe(rootByDefinition([]));
    await fc.assert(fc.asyncProperty(leaves, async (list) => (await merkleRoot(list)) === rootByDefinition(list)));
  });

  it('proves every leaf in its place, and no other leaf, place, size or root', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, fc.nat(), leaf, async (list, pick, stranger) => {
        const index = pick % list.length;
        const own = list[index] ?? stranger;
        const [inclusion, root] = [await inclusionPath(list, index), await merkleRoot(list)];
        expect(await hasInclusion(own, inclusion, root)).toBe(true);
        expect(await hasInclusion(stranger, inclusion, root)).toBe(list.includes(stranger));
        expect(await hasInclusion(own, inclusion, stranger)).toBe(false);
        expect(await hasInclusion(own, { ...inclusion, path: [...inclusion.path, stranger] }, root)).toBe(false);
        if (inclusion.path.length > 0)
          expect(await hasInclusion(own, { ...inclusion, path: inclusion.path.slice(1) }, root)).toBe(false);
        expect(await hasInclusion(own, { ...inclusion, index: list.length }, root)).toBe(false);
      }),
    );
  });

  it('keeps leaves and nodes apart: a pair of hashes is not the leaf of their bytes', async () => {
    const [one, other] = await Promise.all([leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))]);
    expect(await merkleRoot([one, other])).not.toBe(
      await leafHash(Uint8Array.from([...bytesOf(one), ...bytesOf(other)])),
    );
  });

  it('has the same root when it grows leaf by leaf', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, async (all) => {
        let tree = emptyTree;
        for (const leaf of all) tree = await addLeaf(tree, leaf);
        expect(tree.size).toBe(all.length);
        expect(await treeRoot(tree)).toBe(await merkleRoot(all));
      }),
    );
    expect(await treeRoot(emptyTree)).toBe(await merkleRoot([]));
  });

  it('remembers the root it had at every size on its way, and at no other', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, async (all) => {
        const sizes = Array.from({ length: all.length + 3 }, (_, size) => size);
        const roots = await rootsAtSizes(all, sizes);
        expect([...roots.keys()]).toEqual(sizes.slice(0, -2));
        for (const [size, root] of roots) expect(root).toBe(await merkleRoot(all.slice(0, size)));
      }),
    );
  });
});
