import type { SignedCheckpoint } from '@coalition/domain/ledger';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../write-whole.ts';

/** A key that signed once, and the last size of the ledger it signed. */
const PastKey = z.strictObject({ publicKey: z.string().regex(/^[0-9a-f]{64}$/), signedUntil: z.int().min(0) });
type PastKey = z.infer<typeof PastKey>;

/** The key that signs checkpoints: it never leaves the machine, its public half is on the site. */
export interface LedgerKey {
  /** The raw public key, 64 lower-case hexadecimal digits. @source RFC 8032 */
  publicKey: string;
  /** Keys that signed before it, the oldest first. */
  past: readonly PastKey[];
  /** The Ed25519 signature of a text in UTF-8, 128 lower-case hexadecimal digits. */
  sign: (text: string) => SignedCheckpoint['signature'];
}

/** The key in `keys/ledger-key.pem` (PKCS #8), made at first start. A file that is no key is an error: nothing replaces it. */
export function ledgerKey(dataDir: string): LedgerKey {
  const folder = keyFolder(dataDir);
  const kept = readKey(join(folder, keyFile));
  if (kept) return keyOf(kept, readPast(folder));
  const made = newKey();
  writeKey(folder, made);
  return keyOf(made, readPast(folder));
}

/**
 * Puts a new key in the place of the one that signs; the old one's public half is kept for whoever checks what it signed.
 *
 * @param signedUntil size of the ledger now
 */
export function rotateLedgerKey(dataDir: string, signedUntil: number): LedgerKey {
  const { publicKey, past } = ledgerKey(dataDir);
  const folder = keyFolder(dataDir);
  // First what the old key was: if the machine stops here, it is named twice, and nothing is lost.
  const all = [...past.filter((key) => key.publicKey !== publicKey), { publicKey, signedUntil }];
  writeWhole(join(folder, pastFile), `${JSON.stringify(all, null, 2)}\n`);
  writeKey(folder, newKey());
  return ledgerKey(dataDir);
}

/** Names the keys that signed a ledger which is loaded from elsewhere, the oldest first; what signs here is a key of its own. */
export function writePastKeys(dataDir: string, past: readonly PastKey[]): void {
  if (past.length === 0) return;
  writeWhole(
    join(keyFolder(dataDir), pastFile),
    `${JSON.stringify([...readPast(keyFolder(dataDir)), ...past], null, 2)}\n`,
  );
}

/** The keys that signed before the one of a data folder, the oldest first; no key is made for it. */
export function readPastKeys(dataDir: string): readonly PastKey[] {
  return readPast(join(dataDir, 'keys'));
}

/** A key of its own, kept nowhere: for examples and trials. */
export function passingLedgerKey(): LedgerKey {
  return keyOf(newKey(), []);
}

/** A raw public key as other programs read it. @source RFC 8410 */
export function publicKeyPem(publicKey: string): string {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();
}

const keyFile = 'ledger-key.pem';
const pastFile = 'ledger-keys-past.json';

function keyFolder(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function newKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

function writeKey(folder: string, key: KeyObject): void {
  writeWhole(join(folder, keyFile), key.export({ type: 'pkcs8', format: 'pem' }), 0o600);
}

/** Null where there is none yet. */
function readKey(file: string): KeyObject | null {
  const text = readText(file);
  return text === null ? null : createPrivateKey(text);
}

/** Empty where no key was ever replaced; a file that is not ours is an error. */
function readPast(folder: string): PastKey[] {
  const text = readText(join(folder, pastFile));
  return text === null ? [] : z.array(PastKey).parse(JSON.parse(text));
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keyOf(privateKey: KeyObject, past: readonly PastKey[]): LedgerKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url').toString('hex');
  return {
    publicKey,
    past: past.filter((key) => key.publicKey !== publicKey),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}
