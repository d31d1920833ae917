import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** The header by which web and admin show that they belong to this installation. */
export const secretHeader = 'x-coalition-secret';

/**
 * The secret that web, admin and api share, made at first start; 64 hexadecimal digits in
 * `keys/shared/secret`: a folder of its own, so that site and office can be given it and no other key.
 */
export function sharedSecret(dataDir: string): string {
  const folder = join(dataDir, 'keys', 'shared');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  return readSecret(file) ?? makeSecret(file);
}

/**
 * The secret under which terms that staff hid are known again, made when it is first needed; 64 hexadecimal
 * digits in `keys/hidden-searches`. Where it is lost, hidden terms may come back.
 */
export function hidingSecret(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'hidden-searches');
  return readSecret(file) ?? makeSecret(file);
}

/** Null where there is none, or half of one that a power cut left. */
function readSecret(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return /^[0-9a-f]{64}$/.test(secret) ? secret : null;
  } catch {
    return null;
  }
}

function makeSecret(file: string): string {
  const secret = randomBytes(32).toString('hex');
  writeWhole(file, secret, 0o600);
  return secret;
}

/** Compares two secrets without telling by the time it takes where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
