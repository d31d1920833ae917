import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/database/migrations/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { seededRandom } from '../src/database/trials/seeded-random.ts';
import { prepareMail } from '../src/endorsements/endorsement.examples.ts';
import { playHistory } from '../src/endorsements/trials/random-history.ts';

const stepsOfOneHistory = 200;

/** Plays random histories of statements, `times` times 200 steps on one embedded database; true when every promise held all along. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-histories-'));
  const seed = Date.now() % 1_000_000;
  const opened = await openDatabase({ dataDir });
  if (!opened.ok) {
    log(`the database does not open: ${opened.failure.code}`);
    return false;
  }
  try {
    const { db } = opened.value;
    await migrate(opened.value);
    await prepareMail(db);
    const complaints: string[] = [];
    for (let history = 0; history < times; history += 1) {
      const random = seededRandom(seed + history);
      complaints.push(...(await playHistory(db, { steps: stepsOfOneHistory, random, checkEvery: 25 })));
    }
    complaints.forEach(log);
    log(
      `${String(times * stepsOfOneHistory)} random steps in ${String(times)} histories (seed ${String(seed)}): ${String(complaints.length)} complaints`,
    );
    return complaints.length === 0;
  } finally {
    await opened.value.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
