import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Instant } from '@coalition/domain/values';
import { z } from 'zod';

/** A backup that lies in the data folder. */
export interface StoredBackup {
  /** Name in the folder `backups/`. */
  file: string;
  at: Instant;
  sizeBytes: number;
}

/** The last backup that was restored for a trial, and found equal. */
export const Rehearsal = z.strictObject({ file: z.string(), restoredAt: Instant });
export type Rehearsal = z.infer<typeof Rehearsal>;

/** What staff should know about the backups of this installation. */
export interface BackupState {
  newest: StoredBackup | null;
  /** The newest has less than half the size of the one before: something may be missing from it. */
  isSuspiciouslySmall: boolean;
  rehearsed: Rehearsal | null;
}

/** All backups of a data folder, newest first; empty when there is none. */
export function listBackups(dataDir: string): StoredBackup[] {
  const folder = join(dataDir, 'backups');
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((file) => {
    const at = instantOfName(file);
    return at === undefined ? [] : [{ file, at, sizeBytes: statSync(join(folder, file)).size }];
  });
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Sums up the backups of a data folder for the home screen of the office. */
export function backupState(dataDir: string): BackupState {
  const [newest, before] = listBackups(dataDir);
  return {
    newest: newest ?? null,
    isSuspiciouslySmall: newest !== undefined && before !== undefined && newest.sizeBytes < before.sizeBytes / 2,
    rehearsed: readRehearsal(dataDir),
  };
}

/** Where the last rehearsal is noted. */
export function rehearsalFile(dataDir: string): string {
  return join(dataDir, 'backups', 'rehearsed.json');
}

// A note that cannot be read counts as none: the next rehearsal writes it again.
function readRehearsal(dataDir: string): Rehearsal | null {
  const path = rehearsalFile(dataDir);
  if (!existsSync(path)) return null;
  try {
    return Rehearsal.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function instantOfName(file: string): Instant | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.tar\.gz$/.exec(file);
  return parts === null ? undefined : Instant.safeParse(parts.slice(1).join(':')).data;
}
