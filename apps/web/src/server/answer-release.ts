import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { WebEnvironment } from './environment.ts';
import { piecesOf } from './answer-file.ts';
import { plain, refuse } from './refuse-request.ts';
import { readSharedSecret } from './shared-secret.ts';

const address = /^\/data\/(\d{4}-\d\d-\d\d\/[A-Za-z0-9.]{1,40})(?:\?.*)?$/;

/** Headers of the api's answer that are the reader's too. */
const passedOn = ['content-type', 'content-length', 'cache-control', 'etag'] as const;

/** Whether an address is that of a file of a data release. */
export function isReleaseAddress(url: string): boolean {
  return address.test(url);
}

/** Answers with a file of a data release; it is never kept here, so that a release that is taken back is gone. Programs of other sites may ask. */
export async function answerRelease(
  { apiUrl, DATA_DIR }: Pick<WebEnvironment, 'apiUrl' | 'DATA_DIR'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, path = ''] = address.exec(request.url ?? '') ?? [];
  const secret = readSharedSecret(DATA_DIR);
  const leaving = new AbortController();
  response.once('close', () => {
    leaving.abort();
  });
  const answer =
    secret === null
      ? null
      : await ask(new URL(`/releases/${path}`, apiUrl), { request, secret, signal: leaving.signal });
  if (answer === null || answer.status >= 500) {
    refuse(response, 503);
    return;
  }
  if (answer.status !== 200 && answer.status !== 304) {
    await answer.body?.cancel();
    refuse(response, answer.status === 410 ? 410 : 404);
    return;
  }
  const known = passedOn.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  response.writeHead(answer.status, {
    ...Object.fromEntries(known),
    'access-control-allow-origin': '*',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': plain['x-content-type-options'],
    'referrer-policy': plain['referrer-policy'],
  });
  if (request.method === 'HEAD' || answer.body === null) response.end();
  else await pipeline(piecesOf(answer.body), response).catch(() => response.destroy());
}

async function ask(
  url: URL,
  { request, secret, signal }: { request: IncomingMessage; secret: string; signal: AbortSignal },
): Promise<Response | null> {
  const condition = request.headers['if-none-match'];
  const headers = {
    'x-coalition-secret': secret,
    'accept-encoding': 'identity',
    ...(condition === undefined ? {} : { 'if-none-match': condition }),
  };
  return fetch(url, { method: request.method === 'HEAD' ? 'HEAD' : 'GET', headers, signal }).catch(() => null);
}
