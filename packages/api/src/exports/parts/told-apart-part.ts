import { ToldApartLine } from '@coalition/domain/exports';
import { sql } from 'kysely';
import { exportPart, inBatches } from './part.ts';

/** What staff decided about records that look alike. */
export const toldApartPart = exportPart('data/told-apart.jsonl', ToldApartLine, {
  async *read({ db }) {
    yield* inBatches<{ record: string; other: string }>((last, limit) =>
      db
        .selectFrom('told_apart')
        .select(['record_id as record', 'other_id as other'])
        .where(
          sql<boolean>`(record_id collate "C", other_id collate "C") > (${last?.record ?? ''}, ${last?.other ?? ''})`,
        )
        .orderBy(sql`record_id collate "C"`)
        .orderBy(sql`other_id collate "C"`)
        .limit(limit)
        .execute(),
    );
  },
  async load({ db }, lines) {
    const rows = lines.map(({ record, other }) => ({ record_id: record, other_id: other }));
    if (rows.length > 0) await db.insertInto('told_apart').values(rows).execute();
  },
});
