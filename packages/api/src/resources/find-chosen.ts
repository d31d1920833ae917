import { BareId, Language } from '@coalition/domain/values';
import { z } from 'zod';
import type { Office } from '../server/office.ts';
import { findTombstone, type Tombstone } from './find-resource.ts';
import { wholeItems, type WholeItem } from './list-whole.ts';

/** Items that somebody chose one by one, by the ids that machine formats carry. */
export const ChosenQuery = z.strictObject({ language: Language, ids: z.array(BareId).max(100) });
export type ChosenQuery = z.infer<typeof ChosenQuery>;

/** What became of one chosen item. */
export type ChosenItem =
  | { state: 'shown'; id: BareId; item: WholeItem }
  | { state: 'withdrawn'; id: BareId; tombstone: Tombstone }
  | { state: 'unknown'; id: BareId };

/** Finds chosen items, in the order in which they were chosen; an id that was never public is `unknown`. */
export async function findChosen(office: Office, { language, ids }: ChosenQuery): Promise<ChosenItem[]> {
  const items = await wholeItems(
    office.db,
    ids.map((id) => `res_${id}`),
    language,
  );
  const byId = new Map(items.map((item) => [item.view.id, item]));
  const found: ChosenItem[] = [];
  for (const id of ids) {
    const item = byId.get(`res_${id}`);
    const tombstone = item ? null : await findTombstone(office, `res_${id}`, language);
    if (item) found.push({ state: 'shown', id, item });
    else found.push(tombstone ? { state: 'withdrawn', id, tombstone } : { state: 'unknown', id });
  }
  return found;
}
