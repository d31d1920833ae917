import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The header by which web and admin show that they belong to this installation. */
export const secretHeader = 'x-coalition-secret';

/** The secret that web, admin and api share, made at first start; 64 hexadecimal digits in `keys/shared-secret`. */
export function sharedSecret(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'shared-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(folder, 0o700);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Compares two secrets without telling by the time it takes where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
