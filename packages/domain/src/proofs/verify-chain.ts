import { entryDigest, entryLeaf, merkleRoot, type LedgerEntry } from '../ledger/index.ts';
import type { Digest, Instant } from '../values/index.ts';
import type { Finding } from './findings/finding.ts';

/** Leaves of all entries, and what is wrong with the chain of those that are given whole. */
export interface CheckedChain {
  leaves: Digest[];
  findings: Finding[];
}

/**
 * Recomputes leaves and chain. An entry's `previous` is compared where the entry before it is given too; of the entries that
 * are given as a leaf alone, the tree's root tells that they are in their place.
 */
export async function checkChain(ledger: readonly (LedgerEntry | Digest)[]): Promise<CheckedChain> {
  const leaves = await Promise.all(ledger.map(async (item) => (typeof item === 'string' ? item : entryLeaf(item))));
  const findings: Finding[] = [];
  let latest: Instant | null = null;
  for (const [index, item] of ledger.entries()) {
    if (typeof item === 'string') continue;
    const sequence = index + 1;
    if (item.sequence !== sequence) findings.push({ finding: 'entry_misplaced', sequence });
    if (!(await follows(item, index === 0 ? null : ledger[index - 1])))
      findings.push({ finding: 'chain_broken', sequence });
    if (latest !== null && item.at < latest) findings.push({ finding: 'entry_back_dated', sequence });
    latest = item.at;
  }
  return { leaves, findings };
}

async function follows(entry: LedgerEntry, before: LedgerEntry | Digest | null | undefined): Promise<boolean> {
  if (before === null) return entry.previous === null;
  if (typeof before !== 'object') return entry.previous !== null;
  return entry.previous === (await entryDigest(before));
}

/** Holds the leaves against the checkpoint that is said to be theirs. */
export async function checkTree(
  leaves: readonly Digest[],
  { size, root }: { size: number; root: Digest },
): Promise<{ findings: Finding[]; root: Digest }> {
  const computed = await merkleRoot(leaves);
  if (size !== leaves.length)
    return { findings: [{ finding: 'size_differs', size, counted: leaves.length }], root: computed };
  return { findings: computed === root ? [] : [{ finding: 'root_differs', size }], root: computed };
}
