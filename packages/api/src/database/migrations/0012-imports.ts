import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** Lists of items that staff bring, and their rows on the way to drafts. */
export const imports: Migration = {
  name: '0012-imports',
  async up(db) {
    await sql`
      create table imports (
        id text primary key,
        status text not null,
        brought_at text not null,
        leased_until text,
        content jsonb not null,
        source text not null
      )`.execute(db);
    await sql`create index imports_under_way on imports (leased_until) where leased_until is not null`.execute(db);
    await sql`
      create table import_rows (
        import_id text not null references imports (id) on delete cascade,
        position integer not null,
        is_taken boolean not null,
        is_kept_out boolean not null,
        has_issue boolean not null,
        has_duplicate boolean not null,
        heading text not null,
        section text,
        record_id text,
        content jsonb not null,
        primary key (import_id, position)
      )`.execute(db);
    await sql`create index import_rows_by_record on import_rows (record_id) where record_id is not null`.execute(db);
  },
};
