import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** How many stand under each version, kept as they come and go; and ways to a long roll, and through a long ledger, by key. */
export const rollCounts: Migration = {
  name: '0006-roll-counts',
  async up(db) {
    await sql`
      create table roll_counts (
        statement_id text not null,
        version integer not null,
        shown integer not null,
        counted_only integer not null,
        primary key (statement_id, version)
      )`.execute(db);
    await sql`
      insert into roll_counts
      select statement_id, version, count(shown_salt), count(*) - count(shown_salt)
      from endorsements where status = 'confirmed' group by statement_id, version`.execute(db);
    await sql`
      create index endorsements_shown on endorsements (statement_id, version, confirmed_sequence)
        where status = 'confirmed' and shown_salt is not null`.execute(db);
    // What is asked of a statement is mostly of one kind, and there are few of that kind among many confirmations.
    await sql`create index ledger_entries_by_kind on ledger_entries (statement, kind, sequence)`.execute(db);
  },
};
