import type { Release } from '@coalition/domain/releases';
import { RecordNotFound, type WithdrawalReason } from '@coalition/domain/revisions';
import { fail, ok, type CalendarDay, type FailureOf, type Result } from '@coalition/domain/values';
import { join } from 'node:path';
import { announce } from '../revisions/changes/announce.ts';
import { dayIn, inTransaction, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import {
  deleteReleaseFiles,
  findRelease,
  hasReleaseFiles,
  keepRelease,
  listReleases,
  releaseFolder,
} from './release-files.ts';

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
  const at = office.now;
  const on = dayIn(office.installation.timeZone, at);
  const withdrawn = release.withdrawal ? release : { ...release, withdrawal: { at, on, reason } };
  if (!release.withdrawal) keepRelease(join(releaseFolder(dataDir), day), withdrawn);
  await finishWithdrawal(office, dataDir, day);
  return ok(withdrawn);
}

/** Deletes what withdrawals that were interrupted left of their files, and tells of them: before an office starts. */
export async function finishWithdrawals(office: Office): Promise<void> {
  const { dataDir } = office.installation;
  if (dataDir === null) return;
  const withdrawn = listReleases(dataDir).filter(({ withdrawal }) => withdrawal !== null);
  for (const { day } of withdrawn) await finishWithdrawal(office, dataDir, day);
}

/** The files go last: where they are gone, everybody was told. */
async function finishWithdrawal(office: Office, dataDir: string, day: CalendarDay): Promise<void> {
  if (!hasReleaseFiles(dataDir, day)) return;
  await inTransaction(office.db, async (db) => {
    await writeAudit(office, db, { action: 'releases.withdraw', noun: null, recordId: null, facts: { day } });
    await announce(db, { at: office.now, noun: 'releases', record_id: day, is_withdrawal: true });
    return ok(null);
  });
  deleteReleaseFiles(dataDir, day);
}
