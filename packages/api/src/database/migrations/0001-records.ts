import { sql } from 'kysely';
import type { Migration, MigrationDb as Db } from './migrate.ts';

/** Records with their revisions, addresses, audit log and changes; accounts of the office; search in two languages. */
export const records: Migration = {
  name: '0001-records',
  async up(db) {
    await createRecords(db);
    await createHistory(db);
    await createAccounts(db);
    await createInvitations(db);
    await createSearchConfigurations(db);
    await createSearchTables(db);
  },
};

async function createRecords(db: Db): Promise<void> {
  await sql`
    create table records (
      id text primary key,
      noun text not null,
      revision integer not null,
      status text not null,
      created_at text not null,
      changed_at text not null,
      publish_at text,
      content jsonb not null,
      published jsonb
    )`.execute(db);
  await sql`create index records_by_noun on records (noun, id)`.execute(db);
  await sql`create index records_to_publish on records (publish_at) where publish_at is not null`.execute(db);
  await sql`
    create table record_slugs (
      noun text not null,
      language text not null,
      slug text not null,
      record_id text not null references records (id) on delete cascade,
      is_current boolean not null,
      primary key (noun, language, slug)
    )`.execute(db);
  await sql`create index record_slugs_by_record on record_slugs (record_id)`.execute(db);
}

async function createHistory(db: Db): Promise<void> {
  await sql`
    create table revisions (
      record_id text not null references records (id) on delete cascade,
      revision integer not null,
      noun text not null,
      verb text not null,
      saved_at text not null,
      staff_id text,
      staff_name text not null,
      reason text,
      before jsonb,
      after jsonb not null,
      primary key (record_id, revision)
    )`.execute(db);
  await sql`create index revisions_by_time on revisions (saved_at)`.execute(db);
  await sql`
    create table audit_entries (
      sequence integer generated always as identity primary key,
      at text not null,
      staff_id text,
      staff_name text not null,
      action text not null,
      noun text,
      record_id text,
      request_id text not null,
      facts jsonb not null
    )`.execute(db);
  await sql`create index audit_entries_by_record on audit_entries (record_id)`.execute(db);
  await sql`
    create table changes (
      sequence integer generated always as identity primary key,
      at text not null,
      noun text not null,
      record_id text not null,
      is_withdrawal boolean not null
    )`.execute(db);
  await sql`create table installation (name text primary key, value text not null)`.execute(db);
}

async function createAccounts(db: Db): Promise<void> {
  await sql`
    create table staff (
      id text primary key,
      name text not null,
      email text not null,
      email_folded text not null unique,
      role text not null,
      language text not null,
      is_suspended boolean not null default false,
      password_hash text not null,
      created_at text not null,
      last_signed_in_at text
    )`.execute(db);
  await sql`
    create table sessions (
      token_digest text primary key,
      staff_id text not null references staff (id) on delete cascade,
      created_at text not null,
      last_used_at text not null,
      device text not null
    )`.execute(db);
  await sql`create index sessions_by_staff on sessions (staff_id)`.execute(db);
}

async function createInvitations(db: Db): Promise<void> {
  await sql`
    create table invitations (
      token_digest text primary key,
      purpose text not null,
      email text,
      role text not null,
      staff_id text references staff (id) on delete cascade,
      invited_by text,
      created_at text not null,
      expires_at text not null
    )`.execute(db);
  await sql`
    create table working_copies (
      staff_id text not null references staff (id) on delete cascade,
      record_id text not null,
      base_revision integer not null,
      saved_at text not null,
      content jsonb not null,
      primary key (staff_id, record_id)
    )`.execute(db);
}

/**
 * For each language a configuration as written, and one without accents; both stems are indexed and both are asked.
 * `unaccent` before the French stemmer alone would part `incarcérées` from `incarcere`.
 */
async function createSearchConfigurations(db: Db): Promise<void> {
  const tokens = sql`asciiword, asciihword, hword_asciipart, word, hword, hword_part`;
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create text search configuration fr (copy = french)`.execute(db);
  await sql`create text search configuration fr_plain (copy = french)`.execute(db);
  await sql`alter text search configuration fr_plain alter mapping for ${tokens} with unaccent, french_stem`.execute(
    db,
  );
  await sql`create text search configuration en (copy = english)`.execute(db);
  await sql`create text search configuration en_plain (copy = english)`.execute(db);
  await sql`alter text search configuration en_plain alter mapping for ${tokens} with unaccent, english_stem`.execute(
    db,
  );
  await sql`create text search configuration words (copy = simple)`.execute(db);
  await sql`alter text search configuration words alter mapping for ${tokens} with unaccent, simple`.execute(db);
}

async function createSearchTables(db: Db): Promise<void> {
  await sql`
    create table search_documents (
      record_id text not null references records (id) on delete cascade,
      language text not null,
      noun text not null,
      shown_title text not null,
      title text not null,
      body text not null,
      subjects text not null,
      facets text[] not null,
      section_position integer not null,
      position integer not null,
      title_sort text not null,
      issued text,
      first_published_at text not null,
      search tsvector generated always as (case language when 'fr' then
        setweight(to_tsvector('fr'::regconfig, title) || to_tsvector('fr_plain'::regconfig, title), 'A') ||
        setweight(to_tsvector('fr'::regconfig, subjects) || to_tsvector('fr_plain'::regconfig, subjects), 'B') ||
        setweight(to_tsvector('fr'::regconfig, body) || to_tsvector('fr_plain'::regconfig, body), 'C')
      else
        setweight(to_tsvector('en'::regconfig, title) || to_tsvector('en_plain'::regconfig, title), 'A') ||
        setweight(to_tsvector('en'::regconfig, subjects) || to_tsvector('en_plain'::regconfig, subjects), 'B') ||
        setweight(to_tsvector('en'::regconfig, body) || to_tsvector('en_plain'::regconfig, body), 'C')
      end) stored,
      primary key (record_id, language)
    )`.execute(db);
  await sql`create index search_documents_search on search_documents using gin (search)`.execute(db);
  await sql`create index search_documents_facets on search_documents using gin (facets)`.execute(db);
  await sql`create index search_documents_shelf on search_documents (noun, language, section_position, position)`.execute(
    db,
  );
  await sql`
    create table search_words (
      language text not null,
      word text not null,
      documents integer not null,
      primary key (language, word)
    )`.execute(db);
  await sql`create index search_words_near on search_words using gin (word gin_trgm_ops)`.execute(db);
}
