import { isPicture, type Medium, type MediumAbout, type MediumId, type MediumText } from '@coalition/domain/media';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { listStaff } from '../access/accounts/staff.store.ts';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Office } from '../server/office.ts';
import type { MediumHolder, MediumUse } from './medium-holder.ts';
import { listTextStates } from './reading/medium-text.store.ts';
import { findMedium, keepMedium, listMedia, lockMedium } from './medium.store.ts';

/** A file as a line of the office's list. */
export interface MediumLine extends Medium {
  /** The records that refer to it, each once. */
  uses: Omit<MediumUse, 'sha256'>[];
  /** The name of whoever gave it; empty where the account is gone. */
  giver: string;
  /** What became of reading what stands in it; null for a picture. */
  text: MediumText | null;
}

/** All files, the newest first, with what refers to each. */
export async function lookAtMedia({ db }: Office, holders: readonly MediumHolder[]): Promise<MediumLine[]> {
  const [media, staff, texts, ...uses] = await Promise.all([
    listMedia(db),
    listStaff(db),
    listTextStates(db, null),
    ...holders.map((holder) => holder.listUses(db, null)),
  ]);
  const names = new Map<string, string>(staff.map(({ id, name }) => [id, name]));
  const all = uses.flat();
  return media.map((medium) => ({
    ...medium,
    giver: names.get(medium.uploadedBy) ?? '',
    text: textOf(medium, texts),
    uses: all.filter(({ sha256 }) => sha256 === medium.sha256).map(({ sha256: _sha256, ...use }) => use),
  }));
}

/** One file with what refers to it. @fails RecordNotFound */
export async function lookAtMedium(
  { db }: Office,
  holders: readonly MediumHolder[],
  id: MediumId,
): Promise<Result<MediumLine, Failure>> {
  const medium = await findMedium(db, id);
  if (!medium) return fail(RecordNotFound({}));
  const uses = await Promise.all(holders.map((holder) => holder.listUses(db, medium.sha256)));
  const giver = (await listStaff(db)).find((account) => account.id === medium.uploadedBy)?.name ?? '';
  const text = textOf(medium, await listTextStates(db, medium.sha256));
  return ok({ ...medium, giver, text, uses: uses.flat().map(({ sha256: _sha256, ...use }) => use) });
}

/** One that nobody has begun waits. */
function textOf({ mediaType, sha256 }: Medium, texts: ReadonlyMap<string, MediumText>): MediumText | null {
  return isPicture(mediaType) ? null : (texts.get(sha256) ?? { status: 'waiting' });
}

/** Says something else of a file. @fails RecordNotFound */
export async function describeMedium(
  office: Office,
  { id, about }: { id: MediumId; about: MediumAbout },
): Promise<Result<Medium, Failure>> {
  return inTransaction<Medium>(office.db, async (tx) => {
    const medium = await lockMedium(tx, id);
    if (!medium) return fail(RecordNotFound({}));
    const described = { ...medium, about };
    await keepMedium(tx, described);
    await writeAudit(office, tx, { action: 'media.describe', noun: 'media', recordId: id, facts: {} });
    return ok(described);
  });
}
