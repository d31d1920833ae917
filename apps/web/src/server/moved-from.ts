import { locate } from '../lib/addresses.ts';

/**
 * Where an address leads that ends in a slash, that was typed in capitals, or that the site before this one had.
 *
 * @param movedTo where the old site's address leads, if it is one
 */
export function movedFrom(url: string, movedTo: string | undefined): string | null {
  const [, path = url, query = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? [];
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  const small = bare.toLowerCase();
  const meant = locate(bare) === null && locate(small) !== null ? small : bare;
  return meant === path ? (movedTo ?? null) : `${meant}${query}`;
}
