import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** The day a person last checked an item’s address, so that the library can stand in that order. */
export const checkedOrder: Migration = {
  name: '0014-checked-order',
  async up(db) {
    await sql`alter table search_documents add column checked_on text`.execute(db);
    await sql`
      update search_documents set checked_on = records.published->'sources'->'address'->>'checkedOn'
      from records where records.id = search_documents.record_id and records.noun = 'resources'`.execute(db);
    await sql`
      create index search_documents_checked on search_documents
      (noun, language, checked_on desc nulls last, section_position, position, title_sort, record_id)`.execute(db);
  },
};
