import { mayDo } from '@coalition/domain/access';
import { recordSchema, type OfficeRecord } from '@coalition/domain/revisions';
import type { Office } from '../../server/office.ts';
import type { OfficeRow } from './office-row.ts';

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
