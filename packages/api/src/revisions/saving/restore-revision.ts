import { mayDo } from '@coalition/domain/access';
import { editRecord, RecordNotFound, recordSchema, textOf, type OfficeRecord } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import type { Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { changeRecord } from './write-record.ts';

/**
 * Brings the content of an earlier revision back as a new one; what visitors see changes only when it is published.
 *
 * @fails RecordNotFound, RevisionStale, SlugTaken, ReferenceMissing
 */
export async function restoreRevision<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  wish: { id: string; expectedRevision: number; revision: number; reason: string | null },
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const saved = await office.db
    .selectFrom('revisions')
    .select('after')
    .where('record_id', '=', wish.id)
    .where('noun', '=', row.kind.noun)
    .where('revision', '=', wish.revision)
    .executeTakeFirst();
  if (!saved) return fail(RecordNotFound({}));
  const { slugs, facts, sources, texts, ...rest } = recordSchema(row.kind).parse(saved.after);
  // Who may not read confidential facts does not change them unseen either.
  const confidential = mayDo(office.asker.role, 'read_confidential') ? rest.confidential : undefined;
  const target = { ...wish, change: { verb: 'restore', reason: wish.reason } };
  const decide = async (record: OfficeRecord<Facts, Text, Confidential>) => {
    const edits = { en: textEdit(texts.en), fr: textEdit(texts.fr) };
    return ok(await editRecord(record, { slugs, facts, sources, confidential, texts: edits }, office.now));
  };
  return changeRecord(office, row, { ...target, decide });
}

function textEdit<Text>(version: OfficeRecord<unknown, Text, unknown>['texts']['en']) {
  const text = textOf(version);
  if (text === null || version.state === 'absent') return undefined;
  return { text, isTranslation: version.origin.kind === 'translation' };
}
