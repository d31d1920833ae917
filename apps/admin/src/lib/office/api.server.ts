import { staffClient, type StaffClient } from '@coalition/api/client';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '#lib/office/settings.server.ts';

let secret: string | null = null;

/** Who a request comes from, as the api is told. */
export interface RequestSource {
  token: string | null;
  clientKey: string;
}

/** The headers by which the api knows this installation, the session and the client's network. */
export function apiHeaders({ token, clientKey }: RequestSource): Record<string, string> {
  // The api writes the secret at its first start, so it is read late.
  secret ??= readFileSync(join(settings.DATA_DIR, 'keys', 'shared', 'secret'), 'utf8').trim();
  return {
    'x-coalition-secret': secret,
    'x-client-key': clientKey,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** The api, asked in the name of one request. */
export function apiOf(source: RequestSource): StaffClient {
  return staffClient(settings.apiUrl, () => apiHeaders(source));
}
