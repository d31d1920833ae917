import { bug } from '@coalition/domain/values';
import { openDatabase } from '../open-database.ts';

// Argument: a data folder. Says one line of JSON with the failure's code or null, and how long the answer took; then it
// holds the database until somebody kills it.
const [dataDir] = process.argv.slice(2);
const began = performance.now();
const opened = await openDatabase({ dataDir: dataDir ?? bug('no data folder') });
const tookMs = performance.now() - began;
process.stdout.write(`${JSON.stringify({ code: opened.ok ? null : opened.failure.code, tookMs })}\n`);
if (opened.ok) setInterval(() => undefined, 1_000);
