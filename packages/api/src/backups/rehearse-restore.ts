import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Instant, type Result } from '@coalition/domain/values';
import { syncPath } from '../database/pglite/sync-tree.ts';
import { NothingToBackUp, type RestoreFailure } from './backup.failures.ts';
import { listBackups, rehearsalFile, type Rehearsal } from './list-backups.ts';
import { restoreBackup } from './restore-backup.ts';

/**
 * Restores the newest backup into a throw-away embedded database, where every table and file is compared with the
 * manifest, and notes it in `backups/rehearsed.json`. It keeps a processor busy for seconds: run it in a process of its own.
 *
 * @param at instant to note
 * @fails NothingToBackUp, or why the backup does not restore
 */
export async function rehearseRestore({
  dataDir,
  at,
}: {
  dataDir: string;
  at: Instant;
}): Promise<Result<Rehearsal, NothingToBackUp | RestoreFailure>> {
  const newest = listBackups(dataDir)[0];
  if (newest === undefined) return fail(NothingToBackUp({ dataDir }));
  const scratch = mkdtempSync(join(tmpdir(), 'coalition-rehearsal-'));
  try {
    const restored = await restoreBackup({ file: join(dataDir, 'backups', newest.file), place: { dataDir: scratch } });
    if (!restored.ok) return restored;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const rehearsal: Rehearsal = { file: newest.file, restoredAt: at };
  note(dataDir, rehearsal);
  return ok(rehearsal);
}

function note(dataDir: string, rehearsal: Rehearsal): void {
  const path = rehearsalFile(dataDir);
  const written = `${path}.new`;
  writeFileSync(written, `${JSON.stringify(rehearsal)}\n`, { flush: true, mode: 0o600 });
  renameSync(written, path);
  syncPath(join(dataDir, 'backups'));
}
