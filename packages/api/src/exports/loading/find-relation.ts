import { sql } from 'kysely';
import type { Database } from '../../database/open-database.ts';

/** The name of any table or sequence in a database; null where it is empty. */
export async function findRelation({ db }: Pick<Database, 'db'>): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    limit 1`.execute(db);
  return rows[0]?.name ?? null;
}
