import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** The extensions that search needs: words without accents, and words that are nearly the same. */
export const records: Migration = {
  name: '0001-records',
  async up(db) {
    await sql`create extension if not exists unaccent`.execute(db);
    await sql`create extension if not exists pg_trgm`.execute(db);
  },
};
