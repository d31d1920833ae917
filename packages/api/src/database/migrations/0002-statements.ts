import { sql } from 'kysely';
import type { Migration, MigrationDb as Db } from './migrate.ts';

/** Versions and stages of statements, the names under them, the ledger, and the mails that go out. */
export const statements: Migration = {
  name: '0002-statements',
  async up(db) {
    await createLedger(db);
    await createStatements(db);
    await createEndorsements(db);
    await createMessages(db);
  },
};

async function createLedger(db: Db): Promise<void> {
  await sql`
    create table ledger_entries (
      sequence integer primary key,
      at text not null,
      kind text not null,
      statement text,
      leaf text not null,
      content jsonb not null
    )`.execute(db);
  await sql`create index ledger_entries_by_statement on ledger_entries (statement, sequence)`.execute(db);
  await sql`
    create table ledger_head (
      only_row boolean primary key default true check (only_row),
      size integer not null,
      last_at text,
      last_digest text,
      peaks jsonb not null
    )`.execute(db);
  await sql`insert into ledger_head (size, peaks) values (0, '[]')`.execute(db);
}

async function createStatements(db: Db): Promise<void> {
  await sql`
    create table statement_versions (
      statement_id text not null references records (id) on delete cascade,
      number integer not null,
      status text not null,
      digest text,
      content jsonb not null,
      primary key (statement_id, number)
    )`.execute(db);
  await sql`
    create table statement_stages (
      statement_id text primary key references records (id) on delete cascade,
      stage text not null,
      content jsonb not null
    )`.execute(db);
}

async function createEndorsements(db: Db): Promise<void> {
  await sql`
    create table endorsements (
      id text primary key,
      statement_id text not null references records (id) on delete cascade,
      version integer not null,
      status text not null,
      lapses_at text,
      confirmed_sequence integer references ledger_entries (sequence),
      content jsonb not null,
      contact jsonb not null,
      language text,
      email_folded text,
      name_folded text not null,
      hold_reason text,
      shown_salt text,
      kept_salt text
    )`.execute(db);
  await sql`create index endorsements_roll on endorsements (statement_id, version, status, confirmed_sequence)`.execute(
    db,
  );
  await sql`create index endorsements_by_name on endorsements (statement_id, version, name_folded)`.execute(db);
  await sql`create index endorsements_by_address on endorsements (email_folded)`.execute(db);
  await sql`create index endorsements_to_lapse on endorsements (lapses_at) where lapses_at is not null`.execute(db);
  await sql`
    create table endorsement_tokens (
      token_digest text primary key,
      endorsement_id text not null references endorsements (id) on delete cascade,
      purpose text not null,
      created_at text not null
    )`.execute(db);
  await sql`create index endorsement_tokens_by_endorsement on endorsement_tokens (endorsement_id)`.execute(db);
  await sql`
    create table endorsement_keys (
      statement_id text not null,
      version integer not null,
      key text not null,
      endorsement_id text not null references endorsements (id) on delete cascade,
      primary key (statement_id, version, key)
    )`.execute(db);
  await sql`create index endorsement_keys_by_endorsement on endorsement_keys (endorsement_id)`.execute(db);
}

async function createMessages(db: Db): Promise<void> {
  await sql`
    create table messages (
      id text primary key,
      purpose text not null,
      status text not null,
      next_attempt_at text,
      queued_at text not null,
      subject_id text,
      is_written boolean not null default true,
      content jsonb not null
    )`.execute(db);
  await sql`create index messages_due on messages (next_attempt_at) where next_attempt_at is not null`.execute(db);
  await sql`create index messages_by_time on messages (queued_at)`.execute(db);
  await sql`create index messages_written on messages (queued_at) where is_written and status <> 'queued'`.execute(db);
  await sql`create index messages_by_subject on messages (subject_id)`.execute(db);
}
