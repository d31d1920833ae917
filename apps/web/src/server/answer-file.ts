import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { WebEnvironment } from './environment.ts';
import { plain, refuse } from './refuse-request.ts';
import { readSharedSecret } from './shared-secret.ts';

const typeByEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Headers of the api's answer that are the reader's too. */
const passedOn = ['content-length', 'content-range', 'accept-ranges', 'cache-control', 'etag'] as const;

/** Headers of a reader's request that the api needs to know. */
const asked = ['range', 'if-range', 'if-none-match'] as const;

/** Whether an address is that of a file which staff gave. */
export function isFileAddress(url: string): boolean {
  return url.startsWith('/media/');
}

/**
 * Answers with a file that visitors may see, as the api knows at this moment: it is never kept here, so that what is taken
 * back is gone. A browser is told to run nothing in it, and to save a document rather than open it on our address.
 */
export async function answerFile(
  { apiUrl, DATA_DIR }: Pick<WebEnvironment, 'apiUrl' | 'DATA_DIR'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, sha256, name, ending] =
    /^\/media\/([0-9a-f]{64})\/([a-z0-9-]{1,150}\.(pdf|jpg|png|webp))$/.exec(request.url ?? '') ?? [];
  const secret = readSharedSecret(DATA_DIR);
  if (sha256 === undefined || name === undefined || ending === undefined) {
    refuse(response, 404);
    return;
  }
  const leaving = new AbortController();
  response.once('close', () => {
    leaving.abort();
  });
  const answer = secret === null ? null : await ask(apiUrl, { sha256, secret, request, signal: leaving.signal });
  if (answer === null || answer.status >= 500) {
    refuse(response, 503);
    return;
  }
  const isFile = [200, 206, 304, 416].includes(answer.status);
  const type = answer.headers.get('content-type');
  if (!isFile || (answer.status !== 416 && type !== typeByEnding[ending])) {
    await answer.body?.cancel();
    refuse(response, answer.status === 410 ? 410 : 404);
    return;
  }
  response.writeHead(answer.status, headersFor(answer, { name, isPicture: ending !== 'pdf' }));
  if (request.method === 'HEAD' || answer.body === null) response.end();
  // Who leaves in the middle breaks nothing.
  else await pipeline(piecesOf(answer.body), response).catch(() => response.destroy());
}

/** The pieces of an answer, as they come. */
export async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function ask(
  apiUrl: string,
  {
    sha256,
    secret,
    request,
    signal,
  }: { sha256: string; secret: string; request: IncomingMessage; signal: AbortSignal },
): Promise<Response | null> {
  const given = asked.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const headers = { ...Object.fromEntries(given), 'x-coalition-secret': secret, 'accept-encoding': 'identity' };
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  return fetch(new URL(`/media/${sha256}`, apiUrl), { method, headers, signal }).catch(() => null);
}

function headersFor(
  answer: Response,
  { name, isPicture }: { name: string; isPicture: boolean },
): Record<string, string> {
  const known = passedOn.flatMap((header) => {
    const value = answer.headers.get(header);
    return value === null ? [] : [[header, value] as const];
  });
  const type = answer.headers.get('content-type');
  const isLent = answer.headers.get('cache-control') === 'no-store';
  return {
    ...Object.fromEntries(known),
    ...(type === null || answer.status === 416 ? {} : { 'content-type': type }),
    'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename="${name}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': plain['x-content-type-options'],
    'referrer-policy': plain['referrer-policy'],
    'x-frame-options': 'DENY',
    ...(isLent ? { 'x-robots-tag': 'noindex' } : {}),
  };
}
