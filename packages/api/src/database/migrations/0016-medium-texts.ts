import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/**
 * The text of documents, a row for each content, and what of it the search knows of a record: after all of the record's own
 * words. Which files were read already is said by the rows there are, so that files of before are read like new ones.
 */
export const mediumTexts: Migration = {
  name: '0016-medium-texts',
  async up(db) {
    await sql`
      create table medium_texts (
        sha256 text primary key references media (sha256) on delete cascade,
        attempts integer not null,
        leased_until text,
        content jsonb not null,
        pages jsonb not null
      )`.execute(db);
    await sql`create index medium_texts_unfinished on medium_texts (leased_until) where leased_until is not null`.execute(
      db,
    );
    await sql`alter table search_documents drop column search`.execute(db);
    await sql`alter table search_documents add column attached text not null default ''`.execute(db);
    await sql`alter table search_documents add column attached_files jsonb not null default '[]'`.execute(db);
    await sql`
      alter table search_documents add column search tsvector generated always as (case language when 'fr' then
        setweight(to_tsvector('fr'::regconfig, title) || to_tsvector('fr_plain'::regconfig, title), 'A') ||
        setweight(to_tsvector('fr'::regconfig, subjects) || to_tsvector('fr_plain'::regconfig, subjects), 'B') ||
        setweight(to_tsvector('fr'::regconfig, body) || to_tsvector('fr_plain'::regconfig, body), 'C') ||
        setweight(to_tsvector('fr'::regconfig, attached) || to_tsvector('fr_plain'::regconfig, attached), 'D')
      else
        setweight(to_tsvector('en'::regconfig, title) || to_tsvector('en_plain'::regconfig, title), 'A') ||
        setweight(to_tsvector('en'::regconfig, subjects) || to_tsvector('en_plain'::regconfig, subjects), 'B') ||
        setweight(to_tsvector('en'::regconfig, body) || to_tsvector('en_plain'::regconfig, body), 'C') ||
        setweight(to_tsvector('en'::regconfig, attached) || to_tsvector('en_plain'::regconfig, attached), 'D')
      end) stored`.execute(db);
    await sql`create index search_documents_search on search_documents using gin (search)`.execute(db);
  },
};
