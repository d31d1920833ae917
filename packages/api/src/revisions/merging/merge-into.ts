import {
  mergeRecords,
  RecordNotFound,
  type MergeChoices,
  type OfficeRecord,
  type WithdrawalReason,
} from '@coalition/domain/revisions';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { inTransaction, todayOf, type Db, type Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { finishWrite, staleness } from '../saving/write-record.ts';

/** A record by its id, and the revision that somebody saw. */
export interface Seen {
  id: string;
  expectedRevision: number;
}

/** Two records that somebody wants made one. */
export interface MergeWish {
  kept: Seen;
  other: Seen;
  choices: MergeChoices;
  reason: WithdrawalReason;
}

/**
 * Makes two records one, in one transaction and with one entry in the audit log; both keep their histories.
 *
 * @fails RecordNotFound, RevisionStale, MergeRefused, ContentInvalid, and what the noun refuses
 */
export function mergeInto<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  wish: MergeWish,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  return inTransaction(office.db, async (db) => {
    const both = await lockBoth(db, row, wish);
    if (!both.ok) return both;
    const { kept, other } = both.value;
    const decided = await mergeRecords({ ...wish, kind: row.kind, kept, other }, office.now);
    if (!decided.ok) return decided;
    const after = decided.value;
    const allowed = await mayBeOne({ ...office, db }, row, { kept: after.kept, other, publishing: after.publishing });
    if (!allowed.ok) return allowed;
    return writeBoth(office, db, {
      row,
      kept: { before: kept, after: after.kept, verb: 'merge' },
      other: { before: other, after: after.other, verb: 'merge_into' },
    });
  });
}

/** Both records, kept from everybody else until the transaction ends; always in one order, so that two acts never wait for each other. */
export async function lockBoth<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  seen: { kept: Seen; other: Seen },
): Promise<Result<Record<'kept' | 'other', OfficeRecord<Facts, Text, Confidential>>, Failure>> {
  const found = new Map<string, OfficeRecord<Facts, Text, Confidential>>();
  for (const id of [seen.kept.id, seen.other.id].sort()) {
    const record = await row.store.findForUpdate(db, id);
    if (!record) return fail(RecordNotFound({}));
    found.set(id, record);
  }
  const [kept, other] = [found.get(seen.kept.id), found.get(seen.other.id)];
  if (!kept || !other) return fail(RecordNotFound({}));
  for (const [record, { expectedRevision }] of [[kept, seen.kept] as const, [other, seen.other] as const])
    if (record.revision !== expectedRevision) return fail(staleness(record, expectedRevision));
  return ok({ kept, other });
}

async function mayBeOne<Facts, Text, Confidential>(
  office: Pick<Office, 'now' | 'installation'> & { db: Db },
  row: OfficeRow<Facts, Text, Confidential>,
  {
    kept,
    other,
    publishing,
  }: Record<'kept' | 'other', OfficeRecord<Facts, Text, Confidential>> & {
    publishing: Parameters<typeof row.mayPublish>[1]['languages'] | null;
  },
): Promise<Result<unknown, Failure>> {
  const withdrawable = other.published === null ? ok(null) : row.mayWithdraw(other);
  if (!withdrawable.ok || publishing === null) return withdrawable;
  return row.mayPublish(kept, { languages: publishing, on: todayOf(office), at: office.now, db: office.db });
}

/** One of two records before and after, and what its history calls the act. */
interface Half<Facts, Text, Confidential> {
  before: OfficeRecord<Facts, Text, Confidential>;
  after: OfficeRecord<Facts, Text, Confidential>;
  verb: string;
}

/** Writes both halves of one act; the audit log tells it once, by the kept record. @fails what a write refuses */
export async function writeBoth<Facts, Text, Confidential>(
  office: Office,
  db: Db,
  act: { row: OfficeRow<Facts, Text, Confidential> } & Record<'kept' | 'other', Half<Facts, Text, Confidential>>,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { row, kept, other } = act;
  const halves = [
    { ...other, note: null },
    { ...kept, note: { other: other.after.id } },
  ];
  for (const { before, after, verb, note } of halves) {
    await row.store.update(db, after);
    const written = await finishWrite(office, db, { row, before, after, change: { verb, reason: null, note } });
    if (!written.ok) return written;
  }
  return ok(kept.after);
}
