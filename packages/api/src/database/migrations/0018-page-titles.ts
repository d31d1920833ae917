import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** From when a process may ask the page of a row for its title; null where nobody is to ask. */
export const pageTitles: Migration = {
  name: '0018-page-titles',
  async up(db) {
    await sql`alter table import_rows add column page_free_at text`.execute(db);
    await sql`
      create index import_rows_to_ask on import_rows (page_free_at) where page_free_at is not null`.execute(db);
  },
};
