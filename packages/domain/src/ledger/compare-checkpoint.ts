import { canonicalJson, digestBytes, type Digest } from '../values/index.ts';
import type { Checkpoint, SignedCheckpoint } from './checkpoint.ts';
import type { LedgerEvent } from './entry.ts';
import { merkleRoot } from './merkle-tree.ts';

/** The exact JSON of a checkpoint, format `ledger-checkpoint/1`: what is signed. */
export function checkpointJson({ size, root, at }: Checkpoint): string {
  return canonicalJson({ format: 'ledger-checkpoint/1', size, root, at });
}

/** SHA-256 over {@link checkpointJson}: how a receipt or a restored ledger names a checkpoint. */
export function checkpointDigest(checkpoint: Checkpoint): Promise<Digest> {
  return digestBytes(new TextEncoder().encode(checkpointJson(checkpoint)));
}

/** Whether a checkpoint was signed with the key; `publicKey` is the raw key of 32 bytes. */
export async function verifyCheckpoint(signed: SignedCheckpoint, publicKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  const signature = Uint8Array.from(signed.signature.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return subtle.verify('Ed25519', key, signature, new TextEncoder().encode(checkpointJson(signed.checkpoint)));
}

/**
 * Holds a ledger against a checkpoint taken earlier.
 *
 * @param ledger its leaf hashes in order, and its `ledger_restored` events
 * @returns `agrees`; `gap` when the ledger itself says that what the checkpoint covered was lost and restored without it;
 *   `differs` when entries were changed, cut or rebuilt since
 */
export async function compareCheckpoint(
  ledger: { leaves: readonly Digest[]; restorations: readonly Extract<LedgerEvent, { kind: 'ledger_restored' }>[] },
  checkpoint: Checkpoint,
): Promise<'agrees' | 'gap' | 'differs'> {
  const { size, root } = checkpoint;
  if (size <= ledger.leaves.length && (await merkleRoot(ledger.leaves.slice(0, size))) === root) return 'agrees';
  return isInGap(ledger.restorations, size) ? 'gap' : 'differs';
}

/** Whether a ledger's `ledger_restored` events say that what a checkpoint of this size covered was lost. */
export function isInGap(
  restorations: readonly Extract<LedgerEvent, { kind: 'ledger_restored' }>[],
  size: number,
): boolean {
  return restorations.some(({ lostFrom, lostUntil }) => lostFrom <= size && size <= lostUntil);
}
