import { migrate } from '../src/database/migrations/migrate.ts';
import { openDatabase, type DatabasePlace } from '../src/database/open-database.ts';
import { reportOnEachEngine } from '../src/database/trials/report-on-each-engine.ts';
import { seededRandom } from '../src/database/trials/seeded-random.ts';
import { prepareMail } from '../src/endorsements/endorsement.examples.ts';
import { playHistory } from '../src/endorsements/trials/random-history.ts';

const stepsOfOneHistory = 200;

/** Plays random histories of a statement, `times` times 200 steps on each engine, each on a database of its own; true when every promise held all along. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  return reportOnEachEngine(log, async ({ seed, next }) => {
    const complaints: string[] = [];
    for (let history = 0; history < times; history += 1)
      complaints.push(...(await playOne(await next(), seed + history)));
    const steps = `${String(times * stepsOfOneHistory)} random steps in ${String(times)} histories`;
    return { complaints, summary: `${steps} (seed ${String(seed)}): ${String(complaints.length)} complaints` };
  });
}

async function playOne(place: DatabasePlace, seed: number): Promise<string[]> {
  const opened = await openDatabase(place);
  if (!opened.ok) return [`the database does not open: ${opened.failure.code}`];
  try {
    await migrate(opened.value);
    await prepareMail(opened.value.db);
    const random = seededRandom(seed);
    return await playHistory(opened.value.db, { steps: stepsOfOneHistory, random, checkEvery: 25 });
  } finally {
    await opened.value.close();
  }
}
