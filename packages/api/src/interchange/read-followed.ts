import type { HarvestMoment } from '@coalition/domain/interchange';
import type { Tombstone } from '@coalition/domain/revisions';
import { bareId, type BareId } from '@coalition/domain/values';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import type { Db, Office } from '../server/office.ts';
import { findChange, readChanges, type Change, type ChangeQuery, type FollowedNoun } from './read-changes.ts';

/** What is the same for a record that stands and one that was taken back. */
interface Stamped {
  id: BareId;
  changedAt: HarvestMoment;
  /** What the search counts it under, or did when it was taken back. */
  facets: string[];
}

/** A record as programs get it: as it is shown, or what is left of it. */
export type Followed<Shown> =
  | (Stamped & { state: 'standing'; shown: Shown })
  | (Stamped & { state: 'withdrawn'; tombstone: Tombstone | null });

/** A page of records in the order in which they changed. */
export interface FollowedPage<Record> {
  items: Record[];
  /** After which place the list goes on; null at its end. */
  next: number | null;
  total: number;
  readAt: HarvestMoment;
}

/** What programs ask of the records of a noun. */
export type FollowedQuery = Omit<ChangeQuery, 'noun'>;

/** Shows public records by their ids; those that are not public are left out. */
export type Show<Shown> = (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, Shown>>;

/**
 * Reads a page of the records of a noun in the order of changes. A record that changed between the reading of its stamp and its own is told of
 * at its newer place, further on, and not here.
 */
export async function readFollowed<Shown>(
  db: Office['db'],
  query: ChangeQuery,
  show: Show<Shown>,
): Promise<FollowedPage<Followed<Shown>>> {
  const page = await readChanges(db, query);
  const next = page.isLast ? null : (page.changes.at(-1)?.position ?? null);
  return { items: await showChanges(db, page.changes, show), next, total: page.total, readAt: page.readAt };
}

/** One record by its whole id; null when it never was public. */
export async function findFollowed<Shown>(
  db: Db,
  { noun, id }: { noun: FollowedNoun; id: string },
  show: Show<Shown>,
): Promise<Followed<Shown> | null> {
  const change = await findChange(db, noun, id);
  return change && ((await showChanges(db, [change], show))[0] ?? null);
}

async function showChanges<Shown>(db: Db, changes: readonly Change[], show: Show<Shown>): Promise<Followed<Shown>[]> {
  const shown = await show(
    db,
    changes.flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id])),
  );
  const records = await Promise.all(
    changes.map(async ({ id, changedAt, isDeleted, facets }): Promise<Followed<Shown>[]> => {
      const stamped = { id: bareId(id), changedAt, facets };
      if (isDeleted) return [{ ...stamped, state: 'withdrawn', tombstone: await findWithdrawal(db, id) }];
      const face = shown.get(id);
      return face === undefined ? [] : [{ ...stamped, state: 'standing', shown: face }];
    }),
  );
  return records.flat();
}
