import { RecordNotFound, RevisionStale, type OfficeRecord } from '@coalition/domain/revisions';
import { ok, type Failure } from '@coalition/domain/values';
import type { OfficeRow } from '../records/office-row.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { publishDecision } from './save-record.ts';
import { changeRecord } from './write-record.ts';

/**
 * Publishes what was scheduled for a time that has come. Every process may try: the revision check lets one succeed. What a
 * rule refuses is not tried again before somebody changes it; the audit log names the rule, and the office's first page asks
 * for care.
 *
 * @param publishers one for each noun that can be scheduled
 * @returns how many records became public
 */
export async function publishDueRecords(
  office: Office,
  publishers: Readonly<Record<string, Publisher>>,
): Promise<number> {
  const due = await office.db
    .selectFrom('records')
    .select(['id', 'noun', 'revision'])
    .where('publish_at', '<=', office.now)
    .execute();
  let published = 0;
  for (const { id, noun, revision } of due) {
    const refusal = await publishers[noun]?.(office, { id, expectedRevision: revision });
    if (refusal === null) published += 1;
    if (refusal) await giveUp(office, { id, noun, revision }, refusal);
  }
  return published;
}

/** Ends the tries to publish a revision by itself. A record that changed meanwhile is another one, with its own time. */
async function giveUp(
  office: Office,
  { id, noun, revision }: { id: string; noun: string; revision: number },
  { code }: Failure,
): Promise<void> {
  if (code === RevisionStale.code || code === RecordNotFound.code) return;
  await inTransaction(office.db, async (db) => {
    const stopped = await db
      .updateTable('records')
      .set({ publish_at: null })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .where('publish_at', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    const note = { action: `${noun}.publish_refused`, noun, recordId: id, facts: { revision, code } };
    if (stopped) await writeAudit(office, db, note);
    return ok(null);
  });
}

/** Publishes one record that is due; null when it is public now, else why not: another process was first, or a rule forbids it. */
export type Publisher = (office: Office, target: { id: string; expectedRevision: number }) => Promise<Failure | null>;

/** Makes the publisher of a row. */
export function publisherOf<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>): Publisher {
  return async (office, target) => {
    const change = { verb: 'publish', reason: null };
    const decide = (record: OfficeRecord<Facts, Text, Confidential>, db: Db) => {
      const languages = record.publication.status === 'scheduled' ? record.publication.languages : [];
      return publishDecision({ ...office, db }, row, { record, languages });
    };
    const result = await changeRecord(office, row, { ...target, change, decide });
    return result.ok ? null : result.failure;
  };
}
