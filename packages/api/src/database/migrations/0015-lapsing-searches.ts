import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/**
 * When a term that was looked for in vain was last counted, so that it can lapse. What was kept by the looser rules before, and
 * digests that could be guessed, are deleted: staff hide again what comes back.
 */
export const lapsingSearches: Migration = {
  name: '0015-lapsing-searches',
  async up(db) {
    await sql`delete from missed_searches`.execute(db);
    await sql`delete from hidden_searches`.execute(db);
    await sql`alter table missed_searches add column month text not null`.execute(db);
  },
};
