import type { SignedCheckpoint } from '@coalition/domain/ledger';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../server/write-whole.ts';

/** The key that signs checkpoints: it never leaves the machine, its public half is on the site. */
export interface LedgerKey {
  /** The raw public key, 64 lower-case hexadecimal digits. @source RFC 8032 */
  publicKey: string;
  /** The Ed25519 signature of a text in UTF-8, 128 lower-case hexadecimal digits. */
  sign: (text: string) => SignedCheckpoint['signature'];
}

/** The key in `keys/ledger-key.pem` (PKCS #8), made at first start. A file that is no key is an error: nothing replaces it. */
export function ledgerKey(dataDir: string): LedgerKey {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'ledger-key.pem');
  const kept = readKey(file);
  if (kept) return keyOf(kept);
  const made = newKey();
  writeWhole(file, made.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  return keyOf(made);
}

/** A key of its own, kept nowhere: for examples and trials. */
export function passingLedgerKey(): LedgerKey {
  return keyOf(newKey());
}

function newKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** Null where there is none yet. */
function readKey(file: string): KeyObject | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  return createPrivateKey(text);
}

function keyOf(privateKey: KeyObject): LedgerKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}
