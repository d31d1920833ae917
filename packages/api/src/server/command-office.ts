import { fail, ok, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { explainDatabaseFailure } from '../database/database.failures.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { ledgerKey } from './keys/ledger-key.ts';
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
  if (!(await isUpToDate(database.value.db))) {
    await database.value.close();
    return fail('The database is empty or older than this program. Start the office once, then try again.');
  }
  try {
    const webOrigin = WEB_ORIGIN ?? '';
    const signing = { contentLicence: null, hasMailServer: false, ledgerKey: ledgerKey(dataDir) };
    const installation = { dataDir, webOrigin, officeOrigin: '', timeZone, ...signing };
    const asker = { role: 'visitor' } as const;
    return ok(await work({ db: database.value.db, asker, now: currentInstant(), requestId: 'command', installation }));
  } finally {
    await database.value.close();
  }
}

/** Whether every migration of this code was applied; a command changes no tables. */
export async function isUpToDate(db: Office['db']): Promise<boolean> {
  const there = await sql<{ table: string | null }>`select to_regclass('schema_migrations') as "table"`.execute(db);
  if ((there.rows[0]?.table ?? null) === null) return false;
  const applied = await db.selectFrom('schema_migrations').select('name').execute();
  return migrations.every(({ name }) => applied.some((row) => row.name === name));
}
