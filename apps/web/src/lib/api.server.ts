import { publicClient, type PublicClient } from '@coalition/api/client';
import { error } from '@sveltejs/kit';
import { readSharedSecret } from '../server/shared-secret.ts';
import { settings } from '#lib/settings.server.ts';

let client: PublicClient | null = null;

/** The api, asked with the secret this installation shares. The api writes that secret at its first start, so it is read late. */
export function api(): PublicClient {
  if (client === null) {
    const secret = readSharedSecret(settings.DATA_DIR) ?? error(503, 'away');
    client = publicClient(settings.apiUrl, { 'x-coalition-secret': secret });
  }
  return client;
}
