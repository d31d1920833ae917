import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';

/** What a row of the endorsements is to the counts of its roll. */
export interface Counted {
  statement_id: string;
  version: number;
  status: string;
  shown_salt: string | null;
}

/** Keeps the counts of a roll in step with a row as it was and as it is; null where there was or is none. */
export async function countChange(db: Db, before: Counted | null, after: Counted | null): Promise<void> {
  if (before && after && isSame(before, after)) return;
  for (const [row, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (row?.status !== 'confirmed') continue;
    const [shown, countedOnly] = row.shown_salt === null ? [0, sign] : [sign, 0];
    await db
      .insertInto('roll_counts')
      .values({ statement_id: row.statement_id, version: row.version, shown, counted_only: countedOnly })
      .onConflict((conflict) =>
        conflict.columns(['statement_id', 'version']).doUpdateSet({
          shown: sql`roll_counts.shown + excluded.shown`,
          counted_only: sql`roll_counts.counted_only + excluded.counted_only`,
        }),
      )
      .execute();
  }
}

function isSame(before: Counted, after: Counted): boolean {
  const [one, other] = [before, after].map((row) =>
    row.status === 'confirmed' ? JSON.stringify([row.statement_id, row.version, row.shown_salt === null]) : '',
  );
  return one === other;
}
