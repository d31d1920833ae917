import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** What records are told apart by, so that a duplicate is found while somebody types; which were found to be two, which were made one, and which point to which. */
export const identityKeys: Migration = {
  name: '0011-identity-keys',
  async up(db) {
    await sql`
      create table identity_keys (
        record_id text not null references records (id) on delete cascade,
        noun text not null,
        key bigint not null,
        primary key (noun, key, record_id)
      )`.execute(db);
    await sql`create index identity_keys_by_record on identity_keys (record_id)`.execute(db);
    await sql`
      create table told_apart (
        record_id text not null references records (id) on delete cascade,
        other_id text not null references records (id) on delete cascade,
        primary key (record_id, other_id)
      )`.execute(db);
    await sql`
      create index records_merged on records ((content->'publication'->>'into')) where status = 'merged'`.execute(db);
    await sql`
      create index records_pointing on records
      using gin (jsonb_path_query_array(published, '$.facts.related[*].resource')) where noun = 'resources'`.execute(
      db,
    );
  },
};
