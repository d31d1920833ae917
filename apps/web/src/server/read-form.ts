import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const lengthMaxBytes = 32 * 1024;

/**
 * Whether a form comes from one of our own pages: by what the browser says of the sending page, or else by its exact origin.
 * Only fields as a plain form writes them are taken.
 *
 * @param origin of the site, from the settings
 */
export function isOwnForm(headers: IncomingHttpHeaders, origin: string): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return false;
  const site = headers['sec-fetch-site'];
  // A page without a referrer policy of its own sends `null` as origin, also to itself.
  if (site !== undefined) return site === 'same-origin' && (headers.origin === origin || headers.origin === 'null');
  return headers.origin === origin;
}

/** The body of a form, whole; `too_long` beyond 32 KiB, of which nothing is kept. */
export function readForm(request: IncomingMessage): Promise<Buffer | 'too_long'> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= lengthMaxBytes) parts.push(part);
      else parts = [];
      if (length > lengthMaxBytes) resolve('too_long');
    });
    request.once('end', () => {
      resolve(Buffer.concat(parts));
    });
    request.once('error', reject);
  });
}
