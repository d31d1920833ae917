import { BareId, bareId, Language } from '@coalition/domain/values';
import { z } from 'zod';
import type { Office } from '../server/office.ts';
import { findTombstone, type Tombstone } from './find-resource.ts';
import { wholeItems, type WholeItem } from './list-whole.ts';
import { knownHeirs } from './relations/lead-on.ts';

/** Items that somebody chose one by one, by the ids that machine formats carry. */
export const ChosenQuery = z.strictObject({ language: Language, ids: z.array(BareId).max(100) });
export type ChosenQuery = z.infer<typeof ChosenQuery>;

/** What became of one chosen item, by the id of what stands for it now. */
export type ChosenItem =
  | { state: 'shown'; id: BareId; item: WholeItem }
  | { state: 'withdrawn'; id: BareId; tombstone: Tombstone }
  | { state: 'unknown'; id: BareId };

/**
 * Finds chosen items, each once, in the order in which they were chosen; one that went into another is that other one. An id that
 * was never public is `unknown`.
 */
export async function findChosen(office: Office, { language, ids }: ChosenQuery): Promise<ChosenItem[]> {
  const chosen = ids.map((id) => `res_${id}`);
  const heirs = await knownHeirs(office.db, chosen);
  const standing = [...new Set(chosen.map((id) => heirs.get(id) ?? id))];
  const items = new Map((await wholeItems(office.db, standing, language)).map((item) => [item.view.id, item]));
  const found: ChosenItem[] = [];
  for (const recordId of standing) {
    const id = bareId(recordId);
    const item = items.get(recordId);
    const tombstone = item ? null : await findTombstone(office, recordId, language);
    if (item) found.push({ state: 'shown', id, item });
    else found.push(tombstone ? { state: 'withdrawn', id, tombstone } : { state: 'unknown', id });
  }
  return found;
}
