import {
  MergeGone,
  MergeNotNewest,
  recordSchema,
  takeBackMerge,
  type MergeConflict,
  type MergeHistory,
  type OfficeRecord,
} from '@coalition/domain/revisions';
import { fail, type Failure, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { lockBoth, writeBoth, type Seen } from './merge-into.ts';

/** A record that went into another, and what would stay of the merge if it were taken back now. */
export interface StandingMerge<Facts> {
  id: string;
  revision: number;
  facts: Facts;
  mergedAt: string;
  /** Who made them one. */
  staffName: string;
  /** What the merge changed and somebody changed since: it would stay as it is; null where it cannot be taken back. */
  conflicts: MergeConflict[] | null;
  /** Whether no later one stands on it: merges are taken back the newest first. */
  isNewest: boolean;
}

/** The records that went into one, the newest first; empty where none did. */
export async function listMerges<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<StandingMerge<Facts>[]> {
  const { db, now } = office;
  const kept = await row.store.find(db, id);
  if (!kept) return [];
  const merges: StandingMerge<Facts>[] = [];
  for (const [place, otherId] of (await mergedIds(db, id)).entries()) {
    const other = await row.store.find(db, otherId);
    const history = other && (await historyOf(db, row, { kept, other }));
    if (!other || !history) continue;
    const parted = takeBackMerge(history.merge, now);
    merges.push({
      id: otherId,
      revision: other.revision,
      facts: history.merge.otherBefore.facts,
      mergedAt: history.mergedAt,
      staffName: history.staffName,
      conflicts: parted.ok ? parted.value.conflicts : null,
      isNewest: place === 0,
    });
  }
  return merges;
}

/**
 * Parts two records again that were made one, in one transaction and with one entry in the audit log.
 *
 * @fails RecordNotFound, RevisionStale, MergeGone, MergeNotNewest, ContentInvalid, and what the noun refuses
 */
export function partMerged<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  seen: { kept: Seen; other: Seen },
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  return inTransaction(office.db, async (db) => {
    const both = await lockBoth(db, row, seen);
    if (!both.ok) return both;
    const history = await historyOf(db, row, both.value);
    if (!history) return fail(MergeGone({}));
    if ((await mergedIds(db, seen.kept.id))[0] !== seen.other.id) return fail(MergeNotNewest({}));
    const parted = takeBackMerge(history.merge, office.now);
    if (!parted.ok) return parted;
    const { kept, other } = both.value;
    return writeBoth(office, db, {
      row,
      kept: { before: kept, after: parted.value.kept, verb: 'take_back_merge' },
      other: { before: other, after: parted.value.other, verb: 'take_back_merge' },
    });
  });
}

/** The records that went straight into one, the newest first. */
async function mergedIds(db: Db, into: string): Promise<string[]> {
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('status', '=', 'merged')
    .where(sql<string>`content->'publication'->>'into'`, '=', into)
    .orderBy(sql`(content->'publication'->>'keptRevision')::int`, 'desc')
    .execute();
  return rows.map(({ id }) => id);
}

interface Found<Facts, Text, Confidential> {
  merge: MergeHistory<Facts, Text, Confidential>;
  mergedAt: string;
  staffName: string;
}

/** What the histories of both records say about how they became one; null where they are not. */
async function historyOf<Facts, Text, Confidential>(
  db: Db,
  { kind }: OfficeRow<Facts, Text, Confidential>,
  { kept, other }: Record<'kept' | 'other', OfficeRecord<Facts, Text, Confidential>>,
): Promise<Found<Facts, Text, Confidential> | null> {
  const { publication } = other;
  if (publication.status !== 'merged' || publication.into !== kept.id) return null;
  const of = (id: string, revision: number) =>
    db
      .selectFrom('revisions')
      .select(['before', 'after', 'saved_at', 'staff_name'])
      .where('record_id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
  const [keptHalf, otherHalf] = [await of(kept.id, publication.keptRevision), await of(other.id, other.revision)];
  if (!keptHalf || !otherHalf) return null;
  const schema = recordSchema(kind);
  const merge = {
    kind,
    kept,
    other,
    keptBefore: schema.parse(keptHalf.before),
    keptAfter: schema.parse(keptHalf.after),
    otherBefore: schema.parse(otherHalf.before),
  };
  return { merge, mergedAt: keptHalf.saved_at, staffName: keptHalf.staff_name };
}
