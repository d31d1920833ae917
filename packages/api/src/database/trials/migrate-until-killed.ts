import { bug } from '@coalition/domain/values';
import { migrate } from '../migrations/migrate.ts';
import { openDatabase } from '../open-database.ts';
import { trialMigrations } from './trial-migrations.ts';

// Arguments: data folder, and the address of a server if there is one. Says a line when it is open, and one when all is done.
const [dataDir, databaseUrl] = process.argv.slice(2);
const opened = await openDatabase({ dataDir: dataDir ?? bug('no data folder'), databaseUrl });
if (!opened.ok) bug('the database cannot be opened', { ...opened.failure });
else {
  process.stdout.write('open\n');
  await migrate(opened.value, trialMigrations);
  process.stdout.write('done\n');
  await opened.value.close();
}
