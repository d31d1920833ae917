import { failure, type FailureOf } from '@coalition/domain/values';
import { z } from 'zod';
import type { DatabaseNewerThanCode, OpenDatabaseFailure } from '../database/database.failures.ts';
import { explainDatabaseFailure } from '../database/database.failures.ts';

/** The backup could not be written; earlier ones are untouched. `reason` is the system's error code, such as `ENOSPC`. */
export const BackupNotWritten = failure('backup_not_written', 'unavailable', { reason: z.string() });
export type BackupNotWritten = FailureOf<typeof BackupNotWritten>;

/** The file is not a whole backup of ours; `what` is the part that is wrong, or the kind of damage. */
export const BackupDamaged = failure('backup_damaged', 'invalid', { file: z.string(), what: z.string() });
export type BackupDamaged = FailureOf<typeof BackupDamaged>;

/** There is something where the backup should go, and a restore never writes over data; `what` is the first thing found. */
export const RestoreTargetNotEmpty = failure('restore_target_not_empty', 'conflict', { what: z.string() });
export type RestoreTargetNotEmpty = FailureOf<typeof RestoreTargetNotEmpty>;

/** The backup is whole, but what came out of it is not equal to what went in; `what` is the table or file. Nothing was kept. */
export const RestoreDiffers = failure('restore_differs', 'conflict', { what: z.string() });
export type RestoreDiffers = FailureOf<typeof RestoreDiffers>;

/** There is no backup, or no database to back up. */
export const NothingToBackUp = failure('nothing_to_back_up', 'not_found', { dataDir: z.string() });
export type NothingToBackUp = FailureOf<typeof NothingToBackUp>;

/** Why a restore did not happen; in every case the target is as empty as before. */
export type RestoreFailure =
  | BackupDamaged
  | RestoreTargetNotEmpty
  | RestoreDiffers
  | DatabaseNewerThanCode
  | OpenDatabaseFailure;

/** The sentence an operator reads in the terminal. */
export function explainBackupFailure(refusal: RestoreFailure | BackupNotWritten | NothingToBackUp): string {
  switch (refusal.code) {
    case 'backup_not_written':
      return `The backup could not be written (${refusal.facts.reason}). Earlier backups are untouched.`;
    case 'backup_damaged':
      return `${refusal.facts.file} is not a whole backup (${refusal.facts.what}). Nothing was changed; try another one.`;
    case 'restore_target_not_empty':
      return `There is already data at the target (${refusal.facts.what}), and a restore never writes over data. Choose an empty DATA_DIR, or an empty database.`;
    case 'restore_differs':
      return `The restored data was not equal to the backup (${refusal.facts.what}), so it was not kept.`;
    case 'nothing_to_back_up':
      return `There is nothing to back up in ${refusal.facts.dataDir}.`;
    default:
      return explainDatabaseFailure(refusal);
  }
}
