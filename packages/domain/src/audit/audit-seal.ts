import { z } from 'zod';
import { canonicalJson, Digest, Instant } from '../values/index.ts';

/** The end of the audit log at one moment: how many entries, and the digest of the last. */
export const AuditSeal = z.strictObject({ size: z.int().min(1), digest: Digest, at: Instant });
export type AuditSeal = z.infer<typeof AuditSeal>;

/** A seal with the Ed25519 signature of the ledger's key over its JSON, 128 lower-case hexadecimal digits. @source RFC 8032 */
export const SignedAuditSeal = z.strictObject({
  seal: AuditSeal,
  signature: z.string().regex(/^[0-9a-f]{128}$/, { error: 'not_a_signature' }),
});
export type SignedAuditSeal = z.infer<typeof SignedAuditSeal>;

/** The exact JSON of a seal, format `audit-seal/1`: what is signed. */
export function auditSealJson({ size, digest, at }: AuditSeal): string {
  return canonicalJson({ format: 'audit-seal/1', size, digest, at });
}

/** Whether a seal is signed by one of the keys, each 64 hexadecimal digits; a key that is none signs nothing. */
export async function isSealSigned(signed: SignedAuditSeal, keys: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(keys.map((key) => isSignedBy(signed, key)));
  return answers.includes(true);
}

async function isSignedBy({ seal, signature }: SignedAuditSeal, publicKey: string): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  try {
    const key = await subtle.importKey('raw', bytesIn(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, bytesIn(signature), new TextEncoder().encode(auditSealJson(seal)));
  } catch {
    return false;
  }
}

function bytesIn(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
