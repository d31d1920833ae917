import { createHmac, randomBytes } from 'node:crypto';

const dayMs = 86_400_000;
let key = { bytes: randomBytes(32), madeAt: 0 };

/**
 * Stands for a client's network without telling it: an HMAC whose key lives in memory and changes daily.
 *
 * @param address the client's address; of an IPv6 one the first 64 bits count
 * @param nowMs milliseconds since 1970
 */
export function clientKey(address: string, nowMs: number): string {
  if (nowMs - key.madeAt > dayMs) key = { bytes: randomBytes(32), madeAt: nowMs };
  return createHmac('sha256', key.bytes).update(networkOf(address)).digest('base64url');
}

/** The part of an address that one client holds: an IPv4 address whole, of an IPv6 one its first 64 bits. */
export function networkOf(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0)) }, () => '0');
  const groups = plain.includes('::') ? [...(before ?? []), ...zeros, ...(after ?? [])] : plain.split(':');
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * The address of the client behind so many proxies of ours: each adds the one it heard from to the end of
 * `X-Forwarded-For`, and what stands before those was written by strangers.
 *
 * @param proxies how many proxies of ours; with 0 the header is not read
 */
export function clientAddress(request: { peer: string; forwardedFor: string }, proxies: number): string {
  if (proxies === 0) return request.peer;
  const named = request.forwardedFor
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return named.at(-proxies) ?? request.peer;
}
