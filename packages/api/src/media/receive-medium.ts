import {
  MediumDamaged,
  MediumId,
  MediumTooLarge,
  mediumSizeMaxBytes,
  nothingSaid,
  tidyFileName,
  UploadsBusy,
  type Medium,
} from '@coalition/domain/media';
import { bug, digestBytes, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { readToLimit } from '../server/listening/file-route.ts';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, newId, type Office } from '../server/office.ts';
import { inspectMedium } from './inspecting/inspect-medium.ts';
import { storeMediumFile } from './medium-file.ts';
import { holdDigest } from './hold-digest.ts';
import { insertMedium } from './medium.store.ts';

/** A file on its way in. */
export interface Upload {
  content: AsyncIterable<Uint8Array>;
  /** As the giver's computer calls it; may hold anything. */
  fileName: string;
}

/** Looking through a file takes up to 200 MB for a moment. */
const underwayMax = 2;
let underway = 0;

/**
 * Takes a file in: read to its end or to the limit, looked through, laid down under the digest of its bytes, and entered.
 * A file that was given before is the same medium. What is refused or broken off leaves nothing.
 *
 * @fails UploadsBusy, MediumTooLarge, MediumTypeRefused, MediumDamaged, MediumLocked, MediumActive, MediumNotStored
 */
export async function receiveMedium(office: Office, upload: Upload): Promise<Result<Medium, Failure>> {
  if (underway >= underwayMax) return fail(UploadsBusy({}));
  underway += 1;
  try {
    const bytes = await readToLimit(upload.content, mediumSizeMaxBytes);
    if (bytes === null) return fail(MediumTooLarge({}));
    if (bytes.length === 0) return fail(MediumDamaged({}));
    return await keep(office, bytes, upload.fileName);
  } finally {
    underway -= 1;
  }
}

async function keep(office: Office, given: Buffer, fileName: string): Promise<Result<Medium, Failure>> {
  const { asker, now, installation } = office;
  const { dataDir } = installation;
  if (asker.role === 'visitor' || dataDir === null) return bug('nobody, or no folder, to keep a file');
  const inspected = await inspectMedium(given);
  if (!inspected.ok) return inspected;
  const { bytes, ...found } = inspected.value;
  const sha256 = await digestBytes(Uint8Array.from(bytes));
  const medium: Medium = {
    id: MediumId.parse(newId('med')),
    sha256,
    ...found,
    sizeBytes: bytes.length,
    fileName: tidyFileName(fileName),
    about: nothingSaid,
    uploadedAt: now,
    uploadedBy: asker.staffId,
  };
  return inTransaction(office.db, async (tx) => {
    await holdDigest(tx, sha256);
    const stored = await storeMediumFile(dataDir, sha256, bytes);
    if (!stored.ok) return stored;
    const kept = await insertMedium(tx, medium);
    if (kept.id !== medium.id) return ok(kept);
    const { mediaType, sizeBytes } = kept;
    await writeAudit(office, tx, {
      action: 'media.add',
      noun: 'media',
      recordId: kept.id,
      facts: { sha256, mediaType, sizeBytes },
    });
    return ok(kept);
  });
}
