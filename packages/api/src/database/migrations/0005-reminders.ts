import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** When somebody who was asked to endorse was reminded; it goes with what it reminded of. */
export const reminders: Migration = {
  name: '0005-reminders',
  async up(db) {
    await sql`
      create table endorsement_reminders (
        endorsement_id text not null references endorsements (id) on delete cascade,
        reminded_at text not null,
        primary key (endorsement_id, reminded_at)
      )`.execute(db);
  },
};
