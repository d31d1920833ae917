import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that web shares with the api; null until the api has made it at its first start. */
export function readSharedSecret(dataDir: string): string | null {
  const file = join(dataDir, 'keys', 'shared', 'secret');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
