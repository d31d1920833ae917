import { bug } from '@coalition/domain/values';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** A column that is written by us; columns that the database computes are left out. */
export interface TableColumn {
  name: string;
  /** The type by its schema and its name in the catalogue, such as `pg_catalog`, `int4`. */
  type: [schema: string, name: string];
}

/** A table as the catalogue of the database describes it. */
export interface TableShape {
  name: string;
  columns: TableColumn[];
}

/** All tables, those that others refer to before the others; a circle of references is a bug of the schema. */
export async function listTables(db: Kysely<Tables>): Promise<TableShape[]> {
  const columns = await sql<{ table: string; column: string; schema: string; type: string }>`
    select c.relname as "table", a.attname as "column", n.nspname as "schema", t.typname as "type"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_type t on t.oid = a.atttypid
    join pg_namespace n on n.oid = t.typnamespace
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    order by c.relname collate "C", a.attnum`.execute(db);
  const tables = new Map<string, TableShape>();
  for (const { table, column, schema, type } of columns.rows) {
    const shape = tables.get(table) ?? { name: table, columns: [] };
    shape.columns.push({ name: column, type: [schema, type] });
    tables.set(table, shape);
  }
  return sortByReference([...tables.values()], await listReferences(db));
}

interface Reference {
  table: string;
  target: string;
}

async function listReferences(db: Kysely<Tables>): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select c.relname as "table", t.relname as target
    from pg_constraint r
    join pg_class c on c.oid = r.conrelid
    join pg_class t on t.oid = r.confrelid
    where r.contype = 'f' and c.relnamespace = current_schema()::regnamespace`.execute(db);
  return rows;
}

function sortByReference(tables: readonly TableShape[], references: readonly Reference[]): TableShape[] {
  const sorted: TableShape[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const blocking = new Set(waiting.map(({ name }) => name));
    const isBlocked = ({ name }: TableShape): boolean =>
      references.some(({ table, target }) => table === name && blocking.has(target));
    const free = waiting.filter((table) => !isBlocked(table));
    if (free.length === 0) return bug('tables refer to each other in a circle', { tables: [...blocking] });
    sorted.push(...free);
    waiting = waiting.filter(isBlocked);
  }
  return sorted;
}
