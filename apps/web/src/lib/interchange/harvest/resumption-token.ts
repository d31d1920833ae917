import { Resumption } from '@coalition/domain/interchange';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Writes a token that says all of where a list goes on, so that nothing need be kept, signed so that nobody can make one up. */
export function writeToken(resumption: Resumption, secret: string): string {
  const said = Buffer.from(JSON.stringify(resumption)).toString('base64url');
  return `${said}.${signatureOf(said, secret).toString('base64url')}`;
}

/** Reads a token; null for one that is none of ours. Whether it has expired is not asked here. */
export function readToken(token: string, secret: string): Resumption | null {
  const [said = '', signature = ''] = token.split('.');
  const [expected, given] = [signatureOf(said, secret), Buffer.from(signature, 'base64url')];
  // Two ways to write the same bytes would be two tokens.
  if (
    token !== `${said}.${given.toString('base64url')}` ||
    given.length !== expected.length ||
    !timingSafeEqual(given, expected)
  )
    return null;
  const parsed = Resumption.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data : null;
}

function signatureOf(said: string, secret: string): Buffer {
  return createHmac('sha256', `resumption of harvests: ${secret}`).update(said).digest().subarray(0, 18);
}
