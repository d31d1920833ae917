import { readEnvironment } from '../environment.ts';
import { currentInstant } from '../server/office.ts';
import { explainExportFailure } from './export.failures.ts';
import { importArchive } from './loading/import-archive.ts';

// `pnpm import-archive FILE`: says what was loaded where, or one sentence and ends with 1.
const [file, ...others] = process.argv.slice(2);
const environment = readEnvironment(process.env);
if (file === undefined || others.length > 0) end('Say which export to load: pnpm import-archive FILE');
else if (!environment.ok) end(environment.failure);
else {
  const { DATA_DIR, DATABASE_URL } = environment.value;
  const place = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
  const loaded = await importArchive({ file, place, at: currentInstant() });
  if (!loaded.ok) end(explainExportFailure(loaded.failure));
  else {
    const { parts, media, hasPrivatePart } = loaded.value;
    const lines = parts.reduce((sum, part) => sum + part.lines, 0);
    const missing = hasPrivatePart ? '' : ' It was made without the private part.';
    process.stdout.write(
      `Loaded into ${DATA_DIR}: ${String(lines)} lines, ${String(media.length)} files.${missing} Start the office, and open the first account by the link it prints.\n`,
    );
  }
}

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
