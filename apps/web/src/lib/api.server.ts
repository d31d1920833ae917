import { publicClient, type PublicClient } from '@coalition/api/client';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '#lib/settings.server.ts';

let client: PublicClient | null = null;

/** The api, asked with the secret this installation shares. The api writes that secret at its first start, so it is read late. */
export function api(): PublicClient {
  if (client === null) {
    const secret = readFileSync(join(settings.DATA_DIR, 'keys', 'shared-secret'), 'utf8').trim();
    client = publicClient(settings.apiUrl, { 'x-coalition-secret': secret });
  }
  return client;
}
