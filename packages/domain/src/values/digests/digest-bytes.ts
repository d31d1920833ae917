import { bug } from '../results/bug.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Digest } from './digest.ts';

// Without a schema, so that whoever only verifies need not load them.
function isDigest(text: string): text is Digest {
  return /^[0-9a-f]{64}$/.test(text);
}

/** SHA-256 of some bytes, by WebCrypto, so that it runs alike in Node and in a browser. */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return isDigest(digits) ? digits : bug('a hash of another length');
}

/** SHA-256 over the canonical JSON of a value, UTF-8: the same for every order of keys. */
export function digestJson(value: Json): Promise<Digest> {
  return digestBytes(new TextEncoder().encode(canonicalJson(value)));
}

/** The 32 bytes of a digest. */
export function bytesOf(digest: Digest): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16));
}
