import type { Json } from '@coalition/domain/values';

/** What a question comes to: one record, a page of a list, what is left of a record, or nothing. */
export type ApiAnswer =
  | { kind: 'record'; record: Json }
  | { kind: 'page'; items: Json[]; next: number | null; total: number }
  | { kind: 'withdrawn'; tombstone: Json }
  | { kind: 'missing' };

/** A list that is short enough to be read whole, as the page that was asked for. */
export function sliceOf(all: readonly Json[], { after, limit }: { after: number; limit: number }): ApiAnswer {
  const items = all.slice(after, after + limit);
  const next = after + items.length < all.length && items.length > 0 ? after + items.length : null;
  return { kind: 'page', items, next, total: all.length };
}
