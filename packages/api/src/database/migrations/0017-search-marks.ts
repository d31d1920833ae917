import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/**
 * A number for each record, newer with every change of what a search finds of it or visitors see: so that a process which
 * holds the search in memory asks for nothing but what is new. What lists are ordered by is compared byte by byte, in every
 * database alike.
 */
export const searchMarks: Migration = {
  name: '0017-search-marks',
  async up(db) {
    await sql`
      create table search_marks (
        record_id text primary key,
        noun text not null,
        mark integer not null unique
      )`.execute(db);
    await sql`
      insert into search_marks (record_id, noun, mark)
      select id, noun, row_number() over (order by id) from records where published is not null`.execute(db);
    await sql`
      alter table search_documents
        alter column title_sort type text collate "C",
        alter column issued type text collate "C",
        alter column checked_on type text collate "C"`.execute(db);
  },
};
