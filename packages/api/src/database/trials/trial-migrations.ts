import { sql } from 'kysely';
import type { Migration } from '../migrations/migrate.ts';
import { migrations } from '../migrations/migrations.ts';

const steps = 12;
const rowsOfAStep = 400;

/** Migrations that each make a table in many statements, and note in `trial_steps` that they ran. */
export const trialSteps: readonly Migration[] = Array.from({ length: steps }, (_, step) => ({
  name: `${String(step + 9001)}-step`,
  async up(db) {
    if (step === 0) await sql`create table trial_steps (step integer not null)`.execute(db);
    const table = sql.id(`trial_table_${String(step)}`);
    await sql`create table ${table} (id integer primary key, body text not null)`.execute(db);
    for (let row = 0; row < rowsOfAStep; row += 20) {
      await sql`insert into ${table} select id, repeat('x', 500) from generate_series(${row}::int, ${row + 19}::int) as id`.execute(
        db,
      );
    }
    await sql`insert into trial_steps values (${step}::int)`.execute(db);
  },
}));

/** The product's own, then the steps of the trial. */
export const trialMigrations: readonly Migration[] = [...migrations, ...trialSteps];
