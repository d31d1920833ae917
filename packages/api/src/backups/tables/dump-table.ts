import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { TableShape } from './list-tables.ts';

const rowsAtOnce = 100;

/** Makes both engines write values as text in one way, for the rest of a transaction. */
export async function fixTextForms(transaction: Kysely<Tables>): Promise<void> {
  await sql`select set_config('DateStyle', 'ISO, MDY', true), set_config('IntervalStyle', 'postgres', true),
    set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true)`.execute(transaction);
}

/**
 * Reads a table as lines of JSON, one object a row, each value as the text that PostgreSQL reads back exactly, or null.
 * The order depends on the rows alone, so that equal tables give equal lines on every engine.
 *
 * @param transaction one that {@link fixTextForms} has prepared
 * @returns batches of lines without line ends; none for an empty table
 */
export async function* dumpTable(
  transaction: Transaction<Tables>,
  { name, columns }: TableShape,
): AsyncGenerator<string[]> {
  const values = sql.join(columns.map((column) => sql`${sql.id(column.name)}::text as ${sql.id(column.name)}`));
  await sql`declare dumped no scroll cursor for
    select row_to_json(r)::text as line from (select ${values} from ${sql.id(name)}) as r
    order by row_to_json(r)::text collate "C"`.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch forward ${sql.lit(rowsAtOnce)} from dumped`.execute(transaction);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close dumped`.execute(transaction);
}
