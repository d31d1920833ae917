import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** The watch over addresses outside: what is known of each, the runs, and what each run saw. */
export const links: Migration = {
  name: '0009-links',
  async up(db) {
    await sql`
      create table links (
        address text primary key,
        host text not null,
        state text,
        notice text,
        next_check_at text,
        checked_at text,
        content jsonb not null
      )`.execute(db);
    await sql`create index links_due on links (next_check_at) where next_check_at is not null`.execute(db);
    await sql`
      create table link_runs (
        id text primary key,
        verdict text not null,
        started_at text not null,
        ended_at text,
        leased_until text not null
      )`.execute(db);
    await sql`create unique index link_runs_under_way on link_runs (verdict) where verdict = 'under_way'`.execute(db);
    await sql`create index link_runs_by_time on link_runs (started_at)`.execute(db);
    await sql`
      create table link_checks (
        run_id text not null references link_runs (id) on delete cascade,
        address text not null,
        host text not null,
        checked_at text,
        state text,
        content jsonb,
        primary key (run_id, address)
      )`.execute(db);
    await sql`create index link_checks_by_address on link_checks (address, checked_at)`.execute(db);
  },
};
