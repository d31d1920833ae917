import type { Release } from '@coalition/domain/releases';
import { RecordNotFound, type WithdrawalReason } from '@coalition/domain/revisions';
import { fail, ok, type CalendarDay, type FailureOf, type Result } from '@coalition/domain/values';
import { join } from 'node:path';
import { announce } from '../revisions/publishing/announce.ts';
import { inTransaction, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { deleteReleaseFiles, findRelease, keepRelease, releaseFolder } from './release-files.ts';

/**
 * Takes a release back: its files are deleted, and its place says when and why. Said twice, the first time stands.
 *
 * @fails RecordNotFound
 */
export async function withdrawRelease(
  office: Office,
  { day, reason }: { day: CalendarDay; reason: WithdrawalReason },
): Promise<Result<Release, FailureOf<typeof RecordNotFound>>> {
  const { dataDir } = office.installation;
  const release = dataDir === null ? null : findRelease(dataDir, day);
  if (dataDir === null || !release) return fail(RecordNotFound({}));
  if (release.withdrawal) return ok(release);
  const withdrawn = { ...release, withdrawal: { at: office.now, reason } };
  keepRelease(join(releaseFolder(dataDir), day), withdrawn);
  deleteReleaseFiles(dataDir, day);
  return inTransaction(office.db, async (db) => {
    await writeAudit(office, db, { action: 'releases.withdraw', noun: null, recordId: null, facts: { day } });
    await announce(db, { at: office.now, noun: 'releases', record_id: day, is_withdrawal: true });
    return ok(withdrawn);
  });
}
