import { RevisionLine } from '@coalition/domain/exports';
import { sql } from 'kysely';
import { exportPart, inBatches } from './part.ts';

/** Every save of every record, in the form of its time. */
export const revisionPart = exportPart('private/revisions.jsonl', RevisionLine, {
  async *read({ db }) {
    const batches = inBatches<{ recordId: string; revision: number }>((last, limit) =>
      db
        .selectFrom('revisions')
        .select([
          'record_id as recordId',
          'revision',
          'noun',
          'verb',
          'saved_at as savedAt',
          'staff_id as staffId',
          'staff_name as staffName',
          'reason',
          'before',
          'after',
        ])
        .where(sql<boolean>`(record_id collate "C", revision) > (${last?.recordId ?? ''}, ${last?.revision ?? 0})`)
        .orderBy(sql`record_id collate "C"`)
        .orderBy('revision')
        .limit(limit)
        .execute(),
    );
    yield* batches;
  },
  async load({ db }, lines) {
    const rows = lines.map(({ recordId, revision, noun, verb, reason, before, after, ...saved }) => ({
      record_id: recordId,
      revision,
      noun,
      verb,
      saved_at: saved.savedAt,
      staff_id: saved.staffId,
      staff_name: saved.staffName,
      reason,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    }));
    if (rows.length > 0) await db.insertInto('revisions').values(rows).execute();
  },
});
