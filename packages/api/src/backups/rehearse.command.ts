import { readEnvironment } from '../environment.ts';
import { currentInstant } from '../server/office.ts';
import { explainBackupFailure } from './backup.failures.ts';
import { rehearseRestore } from './rehearse-restore.ts';

// Restores the newest backup for a trial: says which, or one sentence and ends with 1.
const environment = readEnvironment(process.env);
const rehearsed = environment.ok
  ? await rehearseRestore({ dataDir: environment.value.DATA_DIR, at: currentInstant() })
  : environment;
if (rehearsed.ok) process.stdout.write(`${rehearsed.value.file} was restored and found equal.\n`);
else {
  process.stderr.write(
    `${typeof rehearsed.failure === 'string' ? rehearsed.failure : explainBackupFailure(rehearsed.failure)}\n`,
  );
  process.exitCode = 1;
}
