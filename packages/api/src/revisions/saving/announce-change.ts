import { isSameContent, type OfficeRecord } from '@coalition/domain/revisions';
import { announce, takeNewsLock } from '../changes/announce.ts';
import { reindexReferrers } from '../../search/referrers.ts';
import type { Db, Office } from '../../server/office.ts';
import { indexPublicRecord } from '../records/index-public-record.ts';
import type { OfficeRow } from '../records/office-row.ts';

/** What stood before and after a write, whose row names the noun. */
interface Written<Facts, Text, Confidential> {
  row: OfficeRow<Facts, Text, Confidential>;
  before: OfficeRecord<Facts, Text, Confidential> | null;
  after: OfficeRecord<Facts, Text, Confidential>;
}

/**
 * Brings the search up to date and tells the public site, if what visitors see changed. One at a time, to the end of the
 * transaction: numbers of news are given out in the order in which they can be read, so that no reader passes one by.
 */
export async function announceChange<Facts, Text, Confidential>(
  office: Office,
  db: Db,
  { row, before, after }: Written<Facts, Text, Confidential>,
): Promise<void> {
  if (isSameContent(before?.published ?? null, after.published)) return;
  await takeNewsLock(db);
  await indexPublicRecord(db, row, after);
  await reindexReferrers(db, row.kind.noun, after.id);
  await announce(db, {
    at: office.now,
    noun: row.kind.noun,
    record_id: after.id,
    is_withdrawal: isTakenBack(before, after),
  });
}

/** What is public changes by publishing alone; without it, something was taken back. */
function isTakenBack(
  before: OfficeRecord<unknown, unknown, unknown> | null,
  after: OfficeRecord<unknown, unknown, unknown>,
): boolean {
  return after.published === null || (before !== null && isSameContent(before.publication, after.publication));
}
