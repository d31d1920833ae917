import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** What was sent from the form for paper, so that it is entered once however often it is sent. */
export const paperSubmissions: Migration = {
  name: '0007-paper-submissions',
  async up(db) {
    await sql`alter table endorsements add column submission_digest text`.execute(db);
    await sql`
      create unique index endorsements_submitted on endorsements (submission_digest)
        where submission_digest is not null`.execute(db);
  },
};
