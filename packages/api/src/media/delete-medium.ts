import { MediumInUse, type MediumId } from '@coalition/domain/media';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Digest, type Failure, type Result } from '@coalition/domain/values';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Office } from '../server/office.ts';
import { holdDigest } from './hold-digest.ts';
import { removeMediumFile } from './medium-file.ts';
import type { MediumHolder } from './medium-holder.ts';
import { deleteMediumRow, findMediumByDigest, lockMedium } from './medium.store.ts';

/**
 * Deletes a file that nothing refers to, neither a draft nor any version of the past. A power cut in between leaves bytes
 * without an entry, never an entry without bytes.
 *
 * @fails RecordNotFound, MediumInUse
 */
export async function deleteMedium(
  office: Office,
  holders: readonly MediumHolder[],
  id: MediumId,
): Promise<Result<null, Failure>> {
  const deleted = await inTransaction<Digest>(office.db, async (tx) => {
    const medium = await lockMedium(tx, id);
    if (!medium) return fail(RecordNotFound({}));
    for (const holder of holders)
      if ((await holder.listUses(tx, medium.sha256)).length > 0) return fail(MediumInUse({}));
    await deleteMediumRow(tx, id);
    const { sha256 } = medium;
    await writeAudit(office, tx, { action: 'media.delete', noun: 'media', recordId: id, facts: { sha256 } });
    return ok(sha256);
  });
  return deleted.ok ? dropBytes(office, deleted.value) : deleted;
}

/** Somebody may have given the same bytes again meanwhile: then they stay. */
async function dropBytes({ db, installation }: Office, sha256: Digest): Promise<Result<null, Failure>> {
  return inTransaction<null>(db, async (tx) => {
    await holdDigest(tx, sha256);
    const isGivenAgain = (await findMediumByDigest(tx, sha256)) !== null;
    if (!isGivenAgain && installation.dataDir !== null) await removeMediumFile(installation.dataDir, sha256);
    return ok(null);
  });
}
