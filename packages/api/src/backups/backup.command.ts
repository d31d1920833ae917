import { readEnvironment } from '../environment.ts';
import { currentInstant } from '../server/office.ts';
import { takeBackup } from './take-backup.ts';

// `pnpm backup`: prints the path of the new backup, or one sentence and ends with 1.
const environment = readEnvironment(process.env);
if (environment.ok) {
  const { DATA_DIR, DATABASE_URL, API_STAFF_PORT } = environment.value;
  const place = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
  const taken = await takeBackup(place, API_STAFF_PORT, currentInstant());
  if (taken.isDone) process.stdout.write(`${taken.file} (${String(taken.sizeBytes)} bytes)\n`);
  else end(taken.sentence);
} else end(environment.failure);

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
