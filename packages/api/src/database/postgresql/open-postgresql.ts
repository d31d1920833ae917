import { fail, ok, type Result } from '@coalition/domain/values';
import { CompiledQuery, Kysely, PostgresDialect, sql, type DatabaseConnection } from 'kysely';
import { Pool, types } from 'pg';
import { DatabaseServerUnsuitable, DatabaseUnreachable } from '../database.failures.ts';
import { parseCount, type OpenedEngine } from '../engine.ts';
import type { Tables } from '../tables.ts';

const oldestVersion = 15_00_00;
/** For a connection that is free: whoever acts beside many others waits a while rather than being turned away. */
const connectTimeoutMs = 20_000;
const connectionsMax = 10;

/**
 * Connects to a PostgreSQL server and makes sure that it is one we can rely on.
 *
 * @param url `postgresql://user:password@host:port/database`
 * @fails DatabaseUnreachable, DatabaseServerUnsuitable
 */
export async function openPostgresql(
  url: string,
): Promise<Result<OpenedEngine, DatabaseUnreachable | DatabaseServerUnsuitable>> {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that breaks is replaced at the next query, which reports what is wrong; unheard, it would end the process.
  pool.on('error', () => undefined);
  // The pool stops listening while a connection is lent; one that breaks between two queries of a transaction would end the process, too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onCreateConnection: prepareSession }) });
  const release = (): Promise<void> => pool.end();
  const server = await findServer(db);
  if (!server.ok) await release();
  if (!server.ok) return server;
  return ok({ engine: 'postgresql', db, release });
}

// A server set to answer before the commit is on its disk would break our promise; stricter settings stay as they are.
const sessionSettings = CompiledQuery.raw(`
  select set_config('TimeZone', 'UTC', false),
    case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', false) end`);

async function prepareSession(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(sessionSettings);
}

async function findServer(db: Kysely<Tables>): Promise<Result<null, DatabaseUnreachable | DatabaseServerUnsuitable>> {
  try {
    const answer = await sql<{ version: number; encoding: string }>`
      select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`.execute(
      db,
    );
    const found = answer.rows[0];
    if (found === undefined) return fail(DatabaseUnreachable({ reason: 'empty_answer' }));
    if (found.version < oldestVersion || found.encoding !== 'UTF8') return fail(DatabaseServerUnsuitable(found));
    return ok(null);
  } catch (error) {
    return fail(DatabaseUnreachable({ reason: codeOf(error) }));
  }
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'no_connection';
}

const arrayOfInt8 = 1016;

// As PGlite gives them: counts as numbers, days as text, bytes as a plain Uint8Array.
const ownParsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, parseCount],
  [arrayOfInt8, parseCounts],
  [types.builtins.DATE, (text: string) => text],
  [types.builtins.BYTEA, (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))],
]);

function parserOf(oid: Parameters<typeof types.getTypeParser>[0], format?: 'text' | 'binary'): unknown {
  const own = format === 'binary' ? undefined : ownParsers.get(oid);
  return own ?? types.getTypeParser(oid, format);
}

// `{1,2,NULL}`: one dimension, the only one that our queries ask for.
function parseCounts(text: string): (number | null)[] {
  const items = text === '{}' ? [] : text.slice(1, -1).split(',');
  return items.map((item) => (item === 'NULL' ? null : parseCount(item)));
}
