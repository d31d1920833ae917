import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../packages/api/src/database/migrations/migrate.ts';
import { openDatabase } from '../packages/api/src/database/open-database.ts';
import { startServer } from '../packages/api/src/database/testing/start-server.ts';
import { prepareMail, type ExampleStatement } from '../packages/api/src/endorsements/endorsement.examples.ts';
import { fillRoll, planOfPage, tidyUp } from '../packages/api/src/endorsements/trials/long-roll.ts';
import { publicCaller } from '../packages/api/src/server/office.examples.ts';
import type { Office } from '../packages/api/src/server/office.ts';
import { bug } from '../packages/domain/src/values/index.ts';
import type { TrialParts } from '../scripts/trials/run-trials.ts';

type Db = Office['db'];
const longRoll = 50_000;
const shortRoll = 50;

/**
 * Opens a page of a roll of 50,000 names beside one of 50, in turns, on PostgreSQL: the first page, one in the middle, the
 * last; then goes through the whole roll as the files for programs do. The rival is the short roll.
 */
export async function run({ times, log }: TrialParts): Promise<boolean> {
  const server = await startServer();
  if (!server.ok) return bug('no PostgreSQL to measure on');
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-roll-'));
  const opened = await openDatabase({ dataDir, databaseUrl: server.value.url });
  if (!opened.ok) return bug('the database cannot be opened', { ...opened.failure });
  try {
    await migrate(opened.value);
    const { db } = opened.value;
    await prepareMail(db);
    const short = await fillRoll(db, shortRoll);
    const long = await fillRoll(db, longRoll);
    await tidyUp(db);
    await compare(db, { short, long, rounds: times * 20, log });
    await goThrough(db, long, log);
    for (const line of await planOfPage(db, long, longRoll / 100)) log(line);
    return true;
  } finally {
    await opened.value.close();
    await server.value.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Compared {
  short: ExampleStatement;
  long: ExampleStatement;
  rounds: number;
  log: (line: string) => void;
}

async function compare(db: Db, { short, long, rounds, log }: Compared): Promise<void> {
  const { roll } = publicCaller(db).endorsements;
  const last = longRoll / 100;
  const cases = {
    'the first page': 1,
    [`page ${String(last / 2)}`]: last / 2,
    [`the last page, ${String(last)}`]: last,
  };
  for (const [name, page] of Object.entries(cases)) {
    const taken = { ours: [0], theirs: [0] };
    for (let round = 0; round < rounds; round += 1) {
      taken.theirs.push(await timed(() => roll({ language: 'en', slug: short.slug, page: 1 })));
      taken.ours.push(await timed(() => roll({ language: 'en', slug: long.slug, page })));
    }
    const [ours, theirs] = [median(taken.ours), median(taken.theirs)];
    log(
      `${name} of ${String(longRoll)} names: ${ours.toFixed(1)} ms beside ${theirs.toFixed(1)} ms for all ${String(shortRoll)}, ratio ${(ours / theirs).toFixed(2)} (medians of ${String(rounds)} turns)`,
    );
  }
}

async function goThrough(db: Db, { slug, version }: ExampleStatement, log: (line: string) => void): Promise<void> {
  const { names } = publicCaller(db).endorsements;
  const began = performance.now();
  let [after, counted, heapMost] = [0, 0, 0];
  for (;;) {
    const step = await names({ language: 'en', slug, version, after });
    const end = step?.at(-1);
    if (!step || !end) break;
    after = end.sequence;
    counted += step.length;
    heapMost = Math.max(heapMost, process.memoryUsage().heapUsed);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  log(
    `the whole roll, a thousand at a time: ${String(counted)} names in ${seconds} s, heap ${(heapMost / 2 ** 20).toFixed(0)} MB at most`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(numbers: readonly number[]): number {
  return numbers.slice(1).sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
