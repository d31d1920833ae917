import { EmailAddress } from '@coalition/domain/values';
import { sql } from 'kysely';
import { publicCaller } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';
import {
  openExampleStatement,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsement.examples.ts';
import { rollPageSize } from '../roll/roll.store.ts';

type Db = Office['db'];

/** A public statement with so many names: one that was confirmed, and copies of it; the ledger beside them is for measuring alone. */
export async function fillRoll(db: Db, names: number): Promise<ExampleStatement> {
  const statement = await openExampleStatement(db, {});
  const visitor = publicCaller(db).endorsements;
  const email = EmailAddress.parse(`first-of-${String(names)}@people.example`);
  await visitor.request({ request: requestUnder(statement, { email }), ...typedForm });
  await visitor.confirm({ token: await tokenIn(db, email, 'confirm'), digest: statement.digest });
  const first = await db
    .selectFrom('endorsements')
    .select(['id', 'confirmed_sequence'])
    .where('statement_id', '=', statement.id)
    .executeTakeFirstOrThrow();
  const { confirmed_sequence: sequence, id } = first;
  await sql`
    insert into ledger_entries select ${sequence}::int + place, at, kind, statement, leaf, content
    from ledger_entries, generate_series(1, ${names - 1}::int) as place where sequence = ${sequence}`.execute(db);
  await sql`
    insert into endorsements
    select copy.id, statement_id, version, status, lapses_at, ${sequence}::int + place,
      jsonb_set(content, '{id}', to_jsonb(copy.id)), contact, language, email_folded, name_folded, hold_reason,
      shown_salt, kept_salt
    from endorsements, generate_series(1, ${names - 1}::int) as place,
      lateral (select overlay(${id}::text placing lpad(to_hex(place), 8, '0') from 33) as id) as copy
    where endorsements.id = ${id}`.execute(db);
  await sql`update roll_counts set shown = ${names} where statement_id = ${statement.id}`.execute(db);
  await sql`update ledger_head set size = (select max(sequence) from ledger_entries)`.execute(db);
  return statement;
}

/** What a database does by itself in quiet hours: counts its rows and marks which pages are settled. */
export async function tidyUp(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
}

/** How PostgreSQL finds where a page begins, in its own words. */
export async function planOfPage(db: Db, { id, version }: ExampleStatement, page: number): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, costs off, timing off)
    select confirmed_sequence from endorsements
    where statement_id = ${id} and version = ${version} and status = 'confirmed' and shown_salt is not null
    order by confirmed_sequence offset ${(page - 1) * rollPageSize - 1} limit 1`.execute(db);
  return rows.map((row) => row['QUERY PLAN']);
}
