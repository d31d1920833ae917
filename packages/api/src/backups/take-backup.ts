import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@coalition/domain/values';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import { secretHeader, sharedSecret } from '../server/keys/keys.ts';
import { backUp } from './back-up.ts';
import { explainBackupFailure, NothingToBackUp } from './backup.failures.ts';
import { BackupAnswer, backupPath } from './backup.route.ts';

/**
 * Takes a backup from the terminal: of the database itself where that can be opened, else by asking the running office,
 * which alone may open the embedded one.
 *
 * @param staffPort port of the staff listener on this machine
 */
export async function takeBackup(place: DatabasePlace, staffPort: number, at: Instant): Promise<BackupAnswer> {
  const { dataDir, databaseUrl } = place;
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'database'))) {
    return { isDone: false, sentence: explainBackupFailure(NothingToBackUp({ dataDir })) };
  }
  const opened = await openDatabase(place);
  if (!opened.ok && opened.failure.code === 'database_in_use') return askOffice(dataDir, staffPort);
  if (!opened.ok) return { isDone: false, sentence: explainBackupFailure(opened.failure) };
  try {
    const made = await backUp({ database: opened.value, dataDir, at });
    if (!made.ok) return { isDone: false, sentence: explainBackupFailure(made.failure) };
    return { isDone: true, file: made.value.file, sizeBytes: made.value.sizeBytes };
  } finally {
    await opened.value.close();
  }
}

async function askOffice(dataDir: string, staffPort: number): Promise<BackupAnswer> {
  const address = `http://127.0.0.1:${String(staffPort)}${backupPath}`;
  try {
    const answer = await fetch(address, { method: 'POST', headers: { [secretHeader]: sharedSecret(dataDir) } });
    const said = BackupAnswer.safeParse(await answer.json());
    if (said.success) return said.data;
  } catch {
    // Told below, as any other answer that is not one.
  }
  const sentence = `The data folder ${dataDir} is in use by another process, and no office answers on port ${String(staffPort)}. Check API_STAFF_PORT.`;
  return { isDone: false, sentence };
}
