import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** Files that staff gave: one row for each content, the bytes beside the database under their digest. */
export const media: Migration = {
  name: '0004-media',
  async up(db) {
    await sql`
      create table media (
        id text primary key,
        sha256 text not null unique,
        uploaded_at text not null,
        content jsonb not null
      )`.execute(db);
    await sql`create index media_by_time on media (uploaded_at)`.execute(db);
  },
};
