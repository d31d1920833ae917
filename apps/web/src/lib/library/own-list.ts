import { BareId, type Language } from '@coalition/domain/values';
import { pathOf } from '../addresses.ts';

/** How many items a reader’s own list holds at most: more would not fit into an address. */
export const ownListMax = 100;

/**
 * Reads a reader’s own list out of the parameter of an address, in its order, each item once.
 *
 * @param values of the parameter, as often as it stands there
 * @returns empty for an empty list; null where the parameter holds something else, stands there twice or is too long
 */
export function readOwnList(values: readonly string[]): BareId[] | null {
  const [value = '', ...others] = values;
  if (others.length > 0) return null;
  if (value === '' || value === 'new') return [];
  const ids = [...new Set(value.split('.'))].map((id) => BareId.safeParse(id));
  const known = ids.flatMap((id) => (id.success ? [id.data] : []));
  return known.length === ids.length && known.length <= ownListMax ? known : null;
}

/** A list as a parameter holds it; an empty one is `new`. */
export function writeOwnList(ids: readonly BareId[]): string {
  return ids.length === 0 ? 'new' : ids.join('.');
}

/** The address of a reader’s own list, or of the sheets to print of it. */
export function ownListPath(ids: readonly BareId[], language: Language, page: 'list' | 'listSheet' = 'list'): string {
  const path = pathOf(page, language);
  return ids.length === 0 ? path : `${path}?items=${writeOwnList(ids)}`;
}

/** A list with one more item at its end; the same where it holds the item, or no more than fits. */
export function withItem(ids: readonly BareId[], id: BareId): readonly BareId[] {
  return ids.includes(id) || ids.length >= ownListMax ? ids : [...ids, id];
}

/** A list without an item. */
export function withoutItem(ids: readonly BareId[], id: BareId): readonly BareId[] {
  return ids.filter((each) => each !== id);
}
