import { canonicalJson, digestBytes, type Digest } from '../values/index.ts';
import type { LedgerEntry } from './entry.ts';
import { leafHash } from './merkle-tree.ts';

/** The exact JSON of an entry, format `ledger-entry/1`: what its digest and its leaf are taken over. */
export function entryJson(entry: LedgerEntry): string {
  const { sequence, at, previous, event } = entry;
  return canonicalJson({ format: 'ledger-entry/1', sequence, at, previous, event });
}

/** SHA-256 over {@link entryJson}: what the next entry names as `previous`. */
export function entryDigest(entry: LedgerEntry): Promise<Digest> {
  return digestBytes(new TextEncoder().encode(entryJson(entry)));
}

/** The entry's leaf in the Merkle tree. */
export function entryLeaf(entry: LedgerEntry): Promise<Digest> {
  return leafHash(new TextEncoder().encode(entryJson(entry)));
}

/**
 * Recomputes the chain of a whole ledger, from its first entry on.
 *
 * @returns the first sequence at which an entry is missing, out of place, older than the one before, or not the one that
 *   was chained; null when the chain holds. A cut tail is only found by a checkpoint.
 */
export async function findBrokenEntry(entries: readonly LedgerEntry[]): Promise<number | null> {
  let last: LedgerEntry | null = null;
  for (const [index, entry] of entries.entries()) {
    const expected: LedgerEntry['previous'] = last === null ? null : await entryDigest(last);
    const isInOrder = entry.sequence === index + 1 && (last === null || entry.at >= last.at);
    if (!isInOrder || entry.previous !== expected) return index + 1;
    last = entry;
  }
  return null;
}
