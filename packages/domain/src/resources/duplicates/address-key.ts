/** Parameters that tell a server who sent the reader, never what to show. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_ga|_gl|vero_id|oly_anon_id|oly_enc_id)$/i;

/**
 * What two spellings of one web address have in common: without scheme, `www.`, a slash at the end, what only counts visits,
 * and a mark within the page. Letters of the path, and every other parameter, may lead elsewhere and stay. Of two addresses
 * with one key each leads where the other does; it is not an address itself.
 *
 * @returns null where the text is no web address
 * @source RFC 3986, 6.2.2 and 6.2.3; WHATWG URL
 * @example
 * ```ts
 * import { addressKey } from '@coalition/domain/resources';
 *
 * addressKey('http://WWW.Example.org/%7Eguide/?utm_source=mail#top'); // → 'example.org/~guide'
 * ```
 */
export function addressKey(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^www\.(?=[^.]+\.)/, '').replace(/\.$/, '');
  if (host === 'youtu.be' && url.pathname.length > 1) return `youtube.com/watch?v=${url.pathname.slice(1)}`;
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = evenEscapes(url.pathname).replace(/\/+$/, '');
  return `${host}${port}${path}${queryKey(url.search)}${stateOf(url.hash)}`;
}

/** Parameters of one name keep their order: it may matter; that of different names does not. */
function queryKey(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !tracking.test(nameOf(part)))
    .map(evenEscapes)
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

const nameOf = (part: string): string => part.split('=', 1)[0] ?? part;

/** A fragment that a page's script takes for an address of its own. */
function stateOf(hash: string): string {
  return /^#!?\/./.test(hash) ? evenEscapes(hash) : '';
}

/** An escaped letter that needs no escape stands as itself; the digits of the others are capitals. */
function evenEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (escape) => {
    const letter = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : escape.toUpperCase();
  });
}
