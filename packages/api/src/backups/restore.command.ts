import { readEnvironment } from '../environment.ts';
import { explainBackupFailure } from './backup.failures.ts';
import { restoreBackup } from './restore-backup.ts';

// `pnpm restore FILE`: says what was restored where, or one sentence and ends with 1.
const file = process.argv[2];
const environment = readEnvironment(process.env);
if (file === undefined) end('Say which backup to restore: pnpm restore FILE');
else if (!environment.ok) end(environment.failure);
else {
  const { DATA_DIR, DATABASE_URL } = environment.value;
  const restored = await restoreBackup({ file, place: { dataDir: DATA_DIR, databaseUrl: DATABASE_URL } });
  if (!restored.ok) end(explainBackupFailure(restored.failure));
  else {
    const { at, tables, files } = restored.value;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `The backup of ${at} is restored in ${DATA_DIR}: ${String(tables.length)} tables, ${String(rows)} rows, ${String(files.length)} files.\n`,
    );
  }
}

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
