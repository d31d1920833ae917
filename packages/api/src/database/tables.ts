import type { Generated } from 'kysely';

/** Which migrations this database has seen; written by the runner alone. */
export interface SchemaMigrationsTable {
  name: string;
  /** Instant of the migration's transaction by the database's clock, ISO 8601 UTC with milliseconds. */
  applied_at: Generated<string>;
}

/** Every table of the database, by its name; the columns are spelled as in SQL. */
export interface Tables {
  schema_migrations: SchemaMigrationsTable;
}
