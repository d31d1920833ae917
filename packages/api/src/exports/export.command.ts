import { parseArgs } from 'node:util';
import { readEnvironment } from '../environment.ts';
import { currentInstant } from '../server/office.ts';
import { takeExport } from './desk/take-export.ts';

const usage = `Usage: pnpm export FILE [--with-private]

Writes everything the office keeps into FILE (tar.gz). People who are members, names with how to reach their owners,
notes of staff and the history of records go along only with --with-private.
`;

// `pnpm export FILE`: prints what was written, or one sentence and ends with 1.
const asked = readArguments(process.argv.slice(2));
const environment = readEnvironment(process.env);
if (asked === null) end(usage);
else if (!environment.ok) end(`${environment.failure}\n`);
else {
  const { DATA_DIR, DATABASE_URL, API_STAFF_PORT } = environment.value;
  const place = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
  const taken = await takeExport({ ...asked, place, staffPort: API_STAFF_PORT, at: currentInstant() });
  if (taken.isDone)
    process.stdout.write(`${taken.file} (${String(taken.sizeBytes)} bytes, ${String(taken.lines)} lines)\n`);
  else end(`${taken.sentence}\n`);
}

function readArguments(args: string[]): { file: string; isWithPrivate: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { 'with-private': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? null : { file, isWithPrivate: values['with-private'] === true };
  } catch {
    return null;
  }
}

function end(sentence: string): void {
  process.stderr.write(sentence);
  process.exitCode = 1;
}
