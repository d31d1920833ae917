import { fail, ok, type Result } from '@coalition/domain/values';
import { sql, type Kysely, type Transaction } from 'kysely';
import { DatabaseNewerThanCode } from '../database.failures.ts';
import type { Database } from '../open-database.ts';
import type { Tables } from '../tables.ts';
import { migrations } from './migrations.ts';

/** A database as a migration sees it: without the table types of today, which it must not rely on. */
export type MigrationDb = Kysely<Pick<Tables, 'schema_migrations'>>;

/** One step of the schema. It may use what its own time knew, never today's table types. */
export interface Migration {
  /** `NNNN-what`, unique and ascending. */
  name: string;
  /** Runs once, inside one transaction: it happens whole or not at all. */
  up: (db: MigrationDb) => Promise<void>;
}

/**
 * Brings the tables up to this code: each missing migration in its own transaction, one process at a time, so that an
 * interruption at any moment is finished by the next start.
 *
 * @param known all migrations in order; the product's own unless a test says otherwise
 * @returns the names that were applied now, in order; empty when nothing was missing
 * @fails DatabaseNewerThanCode before anything is changed
 */
export async function migrate(
  database: Database,
  known: readonly Migration[] = migrations,
): Promise<Result<string[], DatabaseNewerThanCode>> {
  const applied: string[] = [];
  for (;;) {
    const step = await database.db
      .transaction()
      .execute((transaction) => applyNext(transaction, database.engine, known));
    if (!step.ok) return step;
    if (step.value === undefined) break;
    applied.push(step.value);
  }
  if (applied.length > 0) await database.checkpoint();
  return ok(applied);
}

/**
 * Applies all migrations inside a transaction of the caller: all of them happen with it, or none.
 *
 * @fails DatabaseNewerThanCode
 */
export async function migrateWithin(
  transaction: Transaction<Tables>,
  engine: Database['engine'],
  known: readonly Migration[],
): Promise<Result<null, DatabaseNewerThanCode>> {
  for (;;) {
    const step = await applyNext(transaction, engine, known);
    if (!step.ok) return step;
    if (step.value === undefined) return ok(null);
  }
}

async function applyNext(
  transaction: Transaction<Tables>,
  engine: Database['engine'],
  known: readonly Migration[],
): Promise<Result<string | undefined, DatabaseNewerThanCode>> {
  if (engine === 'postgresql')
    await sql`select pg_advisory_xact_lock(hashtext('schema_migrations'))`.execute(transaction);
  await sql`create table if not exists schema_migrations (
    name text primary key,
    applied_at text not null default to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  )`.execute(transaction);
  const rows = await transaction
    .selectFrom('schema_migrations')
    .select('name')
    .orderBy(sql`name collate "C"`)
    .execute();
  const unknown = rows.find((row, place) => known[place]?.name !== row.name);
  if (unknown !== undefined) return fail(DatabaseNewerThanCode({ migration: unknown.name }));
  const next = known[rows.length];
  if (next === undefined) return ok(undefined);
  await next.up(transaction.$pickTables<'schema_migrations'>());
  await transaction.insertInto('schema_migrations').values({ name: next.name }).execute();
  return ok(next.name);
}
