import { fail, ok, type Result } from '@coalition/domain/values';
import { explainDatabaseFailure } from '../database/database.failures.ts';
import { openDatabase } from '../database/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { ledgerKey } from './ledger-key.ts';
import { currentInstant, type Installation, type Office } from './office.ts';

/** The office as a command of the terminal finds it: nobody asks, and there is a folder. */
export type CommandOffice = Office & { installation: Installation & { dataDir: string } };

/** Opens the database of the settings for one piece of work, and closes it. @fails with a sentence for the terminal */
export async function inCommandOffice<Value>(
  settings: NodeJS.ProcessEnv,
  work: (office: CommandOffice) => Promise<Value>,
): Promise<Result<Value, string>> {
  const environment = readEnvironment(settings);
  if (!environment.ok) return environment;
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, WEB_ORIGIN, COALITION_TIME_ZONE: timeZone } = environment.value;
  const database = await openDatabase({ dataDir, databaseUrl });
  if (!database.ok) return fail(explainDatabaseFailure(database.failure));
  try {
    const webOrigin = WEB_ORIGIN ?? '';
    const signing = { hasMailServer: false, ledgerKey: ledgerKey(dataDir) };
    const installation = { dataDir, webOrigin, officeOrigin: '', timeZone, ...signing };
    const asker = { role: 'visitor' } as const;
    return ok(await work({ db: database.value.db, asker, now: currentInstant(), requestId: 'command', installation }));
  } finally {
    await database.value.close();
  }
}
