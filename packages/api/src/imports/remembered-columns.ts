import { ImportField } from '@coalition/domain/imports';
import { z } from 'zod';
import type { Db } from '../server/office.ts';

const name = 'import_columns';
const Remembered = z.record(z.string(), ImportField.nullable());

/** What people said of columns before, by folded name. */
export async function rememberedColumns(db: Db): Promise<z.infer<typeof Remembered>> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
  return row ? Remembered.parse(JSON.parse(row.value)) : {};
}

const rememberedMax = 500;

/** Remembers what a person said of columns; the oldest are forgotten first. */
export async function rememberColumns(db: Db, columns: z.infer<typeof Remembered>): Promise<void> {
  const before = Object.entries(await rememberedColumns(db)).filter(([column]) => !Object.hasOwn(columns, column));
  const kept = [...before, ...Object.entries(columns)].slice(-rememberedMax);
  const value = JSON.stringify(Object.fromEntries(kept));
  await db
    .insertInto('installation')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
