import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/database/migrations/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { seededRandom } from '../src/database/trials/seeded-random.ts';
import { prepareMail } from '../src/endorsements/endorsement.examples.ts';
import { playHistory } from '../src/endorsements/trials/random-history.ts';

const stepsOfOneHistory = 200;

/** Plays random histories of a statement, `times` times 200 steps, each on an embedded database of its own; true when every promise held all along. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const seed = Date.now() % 1_000_000;
  const complaints: string[] = [];
  for (let history = 0; history < times; history += 1) complaints.push(...(await playOne(seed + history)));
  complaints.forEach(log);
  const steps = `${String(times * stepsOfOneHistory)} random steps in ${String(times)} histories`;
  log(`${steps} (seed ${String(seed)}): ${String(complaints.length)} complaints`);
  return complaints.length === 0;
}

async function playOne(seed: number): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-history-'));
  const opened = await openDatabase({ dataDir });
  if (!opened.ok) return [`the database does not open: ${opened.failure.code}`];
  try {
    await migrate(opened.value);
    await prepareMail(opened.value.db);
    return await playHistory(opened.value.db, {
      steps: stepsOfOneHistory,
      random: seededRandom(seed),
      checkEvery: 25,
    });
  } finally {
    await opened.value.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
