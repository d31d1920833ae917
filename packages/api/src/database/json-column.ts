import type { ColumnType } from 'kysely';

/** A JSON column: read as an unknown value (the store parses it), written as text of JSON. */
export type JsonColumn = ColumnType<unknown, string, string>;
