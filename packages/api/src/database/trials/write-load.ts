import { createHash } from 'node:crypto';
import { sql, type Generated, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { randomIndex, type Random } from './seeded-random.ts';

/** A table of a trial's own: rows of one batch are written together, and change together. */
interface TrialRowsTable {
  id: Generated<number>;
  batch: number;
  /** Counts the writes of the batch from 1. */
  edition: number;
  body: string;
  /** MD5 of the body, by the writer. */
  digest: string;
}

/** A write that the database said it had done. */
export interface Acknowledged {
  batch: number;
  edition: number;
}

const batchRowsMax = 12;
const bodyBytesMax = 3_000;
const checkpointEvery = 40;

/** Makes the table of a trial, unless it is there. */
export async function prepareLoad(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists trial_rows (
    id integer generated always as identity primary key,
    batch integer not null, edition integer not null, body text not null, digest text not null
  )`.execute(db);
  await sql`create index if not exists trial_rows_by_batch on trial_rows (batch)`.execute(db);
}

/** How a load is run; `acknowledge` hears of each write in order, when the database has confirmed it. */
export interface LoadOptions {
  random: Random;
  firstBatch: number;
  /** How many writes; Infinity for a load that is going to be killed. */
  writes: number;
  acknowledge: (done: Acknowledged) => void;
}

/** Writes one batch after the other, and rewrites earlier ones, with a checkpoint now and then. */
export async function writeLoad(
  db: Kysely<Tables>,
  { random, firstBatch, writes, acknowledge }: LoadOptions,
): Promise<void> {
  const editions = new Map<number, number>();
  for (let done = 1; done <= writes; done += 1) {
    const isRewrite = editions.size > 0 && random() < 0.3;
    const batch = firstBatch + (isRewrite ? randomIndex(random, editions.size) : editions.size);
    const edition = (editions.get(batch) ?? 0) + 1;
    await (isRewrite ? rewriteBatch(db, { batch, edition }, random) : insertBatch(db, { batch, edition }, random));
    editions.set(batch, edition);
    acknowledge({ batch, edition });
    if (done % checkpointEvery === 0) await sql`checkpoint`.execute(db);
  }
}

async function insertBatch(db: Kysely<Tables>, { batch, edition }: Acknowledged, random: Random): Promise<void> {
  const rows = Array.from({ length: 1 + randomIndex(random, batchRowsMax) }, () => ({
    batch,
    edition,
    ...randomBody(random),
  }));
  await withTrialRows(db)
    .transaction()
    .execute(async (transaction) => {
      for (const row of rows) await transaction.insertInto('trial_rows').values(row).execute();
    });
}

async function rewriteBatch(db: Kysely<Tables>, { batch, edition }: Acknowledged, random: Random): Promise<void> {
  const change = { edition, ...randomBody(random) };
  await withTrialRows(db).updateTable('trial_rows').set(change).where('batch', '=', batch).execute();
}

function randomBody(random: Random): { body: string; digest: string } {
  const length = randomIndex(random, bodyBytesMax);
  const body = Array.from({ length }, () => randomIndex(random, 36).toString(36)).join('');
  return { body, digest: createHash('md5').update(body).digest('hex') };
}

/** What a check found wrong, in sentences for the report of a trial; empty when all is there and whole. */
export async function checkLoad(db: Kysely<Tables>, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found = await withTrialRows(db)
    .selectFrom('trial_rows')
    .select(({ fn }) => ['batch', fn.min('edition').as('oldest'), fn.max('edition').as('newest')])
    .select(sql<number>`count(*) filter (where md5(body) <> digest)`.as('broken'))
    .groupBy('batch')
    .execute();
  const byBatch = new Map(found.map((row) => [row.batch, row]));
  const torn = found.filter(({ oldest, newest, broken }) => oldest !== newest || broken > 0);
  const lost = acknowledged.filter(({ batch, edition }) => (byBatch.get(batch)?.newest ?? 0) < edition);
  return [
    ...torn.map(({ batch }) => `batch ${String(batch)} is torn`),
    ...lost.map(
      ({ batch, edition }) => `edition ${String(edition)} of batch ${String(batch)} was acknowledged and is lost`,
    ),
  ];
}

function withTrialRows(db: Kysely<Tables>): Kysely<Tables & { trial_rows: TrialRowsTable }> {
  return db.$extendTables<{ trial_rows: TrialRowsTable }>();
}
