import { ReferenceMissing } from '@coalition/domain/revisions';
import type { StatementFacts } from '@coalition/domain/statements';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { holdMedia } from '../media/medium.store.ts';
import type { Db } from '../server/office.ts';

/** Sees to it that every file attached is there, and stays until the transaction ends. @fails ReferenceMissing */
export async function holdAttachments(
  db: Db,
  { attachments }: Pick<StatementFacts, 'attachments'>,
): Promise<Result<null, FailureOf<typeof ReferenceMissing>>> {
  const held = await holdMedia(
    db,
    attachments.map(({ sha256 }) => sha256),
  );
  const missing = attachments.find(({ sha256 }) => !held.has(sha256));
  return missing ? fail(ReferenceMissing({ field: 'attachments', id: missing.sha256 })) : ok(null);
}
