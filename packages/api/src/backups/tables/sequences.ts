import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../database/tables.ts';

/** How far a counter of the database has come. */
export const SequenceState = z.strictObject({
  name: z.string(),
  lastValue: z.int(),
  /** False while `lastValue` has not been given out yet. */
  isCalled: z.boolean(),
});
export type SequenceState = z.infer<typeof SequenceState>;

/** Reads all counters, ordered by name. */
export async function readSequences(db: Kysely<Tables>): Promise<SequenceState[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'S'
    order by relname collate "C"`.execute(db);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await sql<{ lastValue: number; isCalled: boolean }>`
      select last_value as "lastValue", is_called as "isCalled" from ${sql.id(name)}`.execute(db);
    states.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return states;
}

/** Sets a counter, so that a number that was given out before is never given out again. */
export async function setSequence(db: Kysely<Tables>, { name, lastValue, isCalled }: SequenceState): Promise<void> {
  await sql`select setval(quote_ident(${name}::text)::regclass, ${lastValue}::int8, ${isCalled}::boolean)`.execute(db);
}
