import { mayDo } from '@coalition/domain/access';
import { editRecord, RecordNotFound, recordSchema, textOf, type OfficeRecord } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import type { Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { changeRecord } from './write-record.ts';

/** One save of a record: who, when, why, and what stood before and after (`before` is null for the first). */
export interface Revision<Facts, Text> {
  revision: number;
  verb: string;
  savedAt: string;
  staffName: string;
  reason: string | null;
  before: RevisionContent<Facts, Text> | null;
  after: RevisionContent<Facts, Text>;
}

/** What a revision shows of a record; confidential facts are only for those who may read them. */
export type RevisionContent<Facts, Text> = Pick<
  OfficeRecord<Facts, Text, unknown>,
  'slugs' | 'facts' | 'sources' | 'texts' | 'publication'
> & {
  confidential: unknown;
};

/** Every revision of a record, newest first; empty for a record that does not exist. */
export async function listRevisions<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<Revision<Facts, Text>[]> {
  const schema = recordSchema(row.kind);
  const isConfidentialShown = mayDo(office.asker.role, 'read_confidential');
  const content = (json: unknown): RevisionContent<Facts, Text> => {
    const { slugs, facts, sources, texts, publication, confidential } = schema.parse(json);
    return { slugs, facts, sources, texts, publication, confidential: isConfidentialShown ? confidential : null };
  };
  const rows = await office.db
    .selectFrom('revisions')
    .selectAll()
    .where('record_id', '=', id)
    .where('noun', '=', row.kind.noun)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((saved) => ({
    revision: saved.revision,
    verb: saved.verb,
    savedAt: saved.saved_at,
    staffName: saved.staff_name,
    reason: saved.reason,
    before: saved.before === null ? null : content(saved.before),
    after: content(saved.after),
  }));
}

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
  return changeRecord(office, row, target, async (record) => {
    const edits = { en: textEdit(texts.en), fr: textEdit(texts.fr) };
    return ok(await editRecord(record, { slugs, facts, sources, confidential, texts: edits }, office.now));
  });
}

function textEdit<Text>(version: OfficeRecord<unknown, Text, unknown>['texts']['en']) {
  const text = textOf(version);
  if (text === null || version.state === 'absent') return undefined;
  return { text, isTranslation: version.origin.kind === 'translation' };
}
