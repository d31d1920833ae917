import { z } from 'zod';
import { Digest, Instant } from '../values/index.ts';

/** The state of the ledger at one moment: how many entries, and the root of their tree. */
export const Checkpoint = z.strictObject({ size: z.int().min(0), root: Digest, at: Instant });
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A checkpoint with the Ed25519 signature over its JSON, 128 lower-case hexadecimal digits. @source RFC 8032 */
export const SignedCheckpoint = z.strictObject({
  checkpoint: Checkpoint,
  signature: z.string().regex(/^[0-9a-f]{128}$/, { error: 'not_a_signature' }),
});
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>;
