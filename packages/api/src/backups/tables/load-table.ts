import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { TableShape } from './list-tables.ts';

/** Puts dumped lines into a table, ids and counters as they were. */
export async function loadLines(
  db: Kysely<Tables>,
  { name, columns }: TableShape,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const names = sql.join(columns.map((column) => sql.id(column.name)));
  const values = sql.join(columns.map((column) => sql`(line ->> ${sql.lit(column.name)})::${sql.id(...column.type)}`));
  await sql`insert into ${sql.id(name)} (${names}) overriding system value
    select ${values} from json_array_elements(${`[${lines.join(',')}]`}::json) as line`.execute(db);
}

/** Empties all tables; only ever called on a database that the restore itself has just made. */
export async function emptyTables(db: Kysely<Tables>, tables: readonly TableShape[]): Promise<void> {
  await sql`truncate table ${sql.join(tables.map(({ name }) => sql.id(name)))}`.execute(db);
}
