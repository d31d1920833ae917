import { bug } from '@coalition/domain/values';
import { openDatabase } from '../open-database.ts';
import { seededRandom } from './seeded-random.ts';
import { prepareLoad, writeLoad } from './write-load.ts';

// Arguments: seed, first batch, data folder, and the address of a server if there is one. Says one line of JSON when it
// is open and one for each acknowledged write; it ends when somebody kills it.
const [seed, firstBatch, dataDir, databaseUrl] = process.argv.slice(2);
const opened = await openDatabase({ dataDir: dataDir ?? bug('no data folder'), databaseUrl });
if (!opened.ok) bug('the database cannot be opened', { ...opened.failure });
else {
  await prepareLoad(opened.value.db);
  say({ isOpen: true });
  await writeLoad(opened.value.db, {
    random: seededRandom(Number(seed)),
    firstBatch: Number(firstBatch),
    writes: Number.POSITIVE_INFINITY,
    acknowledge: say,
  });
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
