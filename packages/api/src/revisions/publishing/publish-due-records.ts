import type { OfficeRecord } from '@coalition/domain/revisions';
import type { OfficeRow } from '../records/office-row.ts';
import type { Db, Office } from '../../server/office.ts';
import { publishDecision } from '../saving/save-record.ts';
import { changeRecord } from '../saving/write-record.ts';

/**
 * Publishes what was scheduled for a time that has come. Every process may try: the revision check lets one succeed.
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
    const publish = publishers[noun];
    if (await publish?.(office, { id, expectedRevision: revision })) published += 1;
  }
  return published;
}

/** Publishes one record that is due; false when another process was first, or a rule forbids it. */
export type Publisher = (office: Office, target: { id: string; expectedRevision: number }) => Promise<boolean>;

/** Makes the publisher of a row. */
export function publisherOf<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>): Publisher {
  return async (office, target) => {
    const change = { verb: 'publish', reason: null };
    const decide = (record: OfficeRecord<Facts, Text, Confidential>, db: Db) => {
      const languages = record.publication.status === 'scheduled' ? record.publication.languages : [];
      return publishDecision({ ...office, db }, row, { record, languages });
    };
    const result = await changeRecord(office, row, { ...target, change, decide });
    return result.ok;
  };
}
