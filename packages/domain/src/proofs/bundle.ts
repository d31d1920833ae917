import { z } from 'zod';
import { RollEntry } from '../endorsements/index.ts';
import { LedgerEntry, Salt, SignedCheckpoint } from '../ledger/index.ts';
import { BareId, Digest } from '../values/index.ts';

/** The raw public key that checks checkpoints, 64 lower-case hexadecimal digits. @source RFC 8032 */
export const LedgerPublicKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'not_a_key' })
  .meta({ description: 'Raw Ed25519 public key' });
export type LedgerPublicKey = z.infer<typeof LedgerPublicKey>;

const versionNumber = z.int().min(1);
const end = {
  checkpoint: SignedCheckpoint.meta({ description: 'The newest one: of all entries of this file' }),
  keys: z.array(LedgerPublicKey).min(1).meta({ description: 'The oldest first; the last one signs today' }),
};

/** The words of one version: the exact JSON of format `statement-text/1`, and its digest. */
export const BundleVersion = z.strictObject({ number: versionNumber, digest: Digest, text: z.string() });
export type BundleVersion = z.infer<typeof BundleVersion>;

/** One name on a roll, tied to the entry of its confirmation, with the salt that opens that entry's `shown` commitment. */
export const BundleName = z.strictObject({
  version: versionNumber,
  confirmed: z.int().min(1).meta({ description: 'Sequence of the entry in the ledger' }),
  salt: Salt,
  entry: RollEntry,
});
export type BundleName = z.infer<typeof BundleName>;

/**
 * All that proves one statement, format `statement-bundle/1`: words, names, and the whole ledger in order, in which entries
 * of other statements are given by the hash of their leaf alone.
 */
export const StatementBundle = z.strictObject({
  format: z.literal('statement-bundle/1'),
  statement: BareId,
  versions: z.array(BundleVersion).meta({ description: 'Those that are public, the first one first' }),
  roll: z.array(BundleName).meta({ description: 'In the order of confirmation; who is counted only is not here' }),
  ledger: z
    .array(z.union([LedgerEntry, Digest]))
    .meta({ description: 'Entry after entry from the first; a digest is the leaf of an entry of another statement' }),
  ...end,
});
export type StatementBundle = z.infer<typeof StatementBundle>;

/** The whole ledger, format `ledger-bundle/1`: every entry and every checkpoint that was kept; it holds no name. */
export const LedgerBundle = z.strictObject({
  format: z.literal('ledger-bundle/1'),
  ledger: z.array(LedgerEntry),
  checkpoints: z.array(SignedCheckpoint).meta({ description: 'Kept along the way, the oldest first' }),
  ...end,
});
export type LedgerBundle = z.infer<typeof LedgerBundle>;

/** Either file that somebody can check. */
export const ProofBundle = z.discriminatedUnion('format', [StatementBundle, LedgerBundle]);
export type ProofBundle = z.infer<typeof ProofBundle>;

/** The public keys of a ledger, format `ledger-key/1`: the oldest first, each with the last size it signed. */
export const LedgerKeys = z.strictObject({
  format: z.literal('ledger-key/1'),
  keys: z
    .array(
      z.strictObject({
        publicKey: LedgerPublicKey,
        pem: z.string().meta({ description: 'The same key as other programs read it', source: 'RFC 7468, RFC 8410' }),
        signedUntil: z.int().min(0).nullable().meta({ description: 'Null for the key that signs today' }),
      }),
    )
    .min(1),
});
export type LedgerKeys = z.infer<typeof LedgerKeys>;
