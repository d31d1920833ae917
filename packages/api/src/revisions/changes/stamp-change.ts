import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';

/** A record whose public face has changed just now. */
export interface StampedChange {
  id: string;
  noun: string;
  isPublic: boolean;
  /** As the search knows them; of a record that was taken back the last ones are kept. */
  facets: readonly string[];
}

/**
 * Gives a record the newest place in the order of changes. The caller holds the lock of the news to the end of the transaction, so that
 * places are given out in the order in which they can be read; the clock is asked within the lock, and a stamp is never earlier than the one
 * before it, also where the clock was set back. A record that never was public gets none.
 */
export async function stampChange(db: Db, { id, noun, isPublic, facets }: StampedChange): Promise<void> {
  const next = sql`
    (select coalesce(max(position), 0) + 1 as position,
      greatest(${databaseSecond}, (select stamped_at from change_stamps order by position desc limit 1)) as stamped_at
    from change_stamps)`;
  if (isPublic) {
    await sql`
      insert into change_stamps (record_id, noun, position, stamped_at, is_deleted, facets)
      select ${id}::text, ${noun}::text, next.position, next.stamped_at, false, ${[...facets]}::text[] from ${next} as next
      on conflict (record_id) do update set position = excluded.position, stamped_at = excluded.stamped_at,
        is_deleted = false, facets = excluded.facets`.execute(db);
    return;
  }
  await sql`
    update change_stamps set position = next.position, stamped_at = next.stamped_at, is_deleted = true
    from ${next} as next where record_id = ${id} and not is_deleted`.execute(db);
}

/** This second by the clock of the database, which every process of the api shares: UTC, `YYYY-MM-DDThh:mm:ssZ`. */
export const databaseSecond = sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
