import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** What people looked for in vain, without a word of who, when or in which order; and what staff never want to see again, as digests. */
export const missedSearches: Migration = {
  name: '0013-missed-searches',
  async up(db) {
    await sql`
      create table missed_searches (
        language text not null,
        term text not null,
        days integer not null,
        primary key (language, term)
      )`.execute(db);
    await sql`create table hidden_searches (digest text primary key)`.execute(db);
  },
};
