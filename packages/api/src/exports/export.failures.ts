import type { ExportMediumDamaged, ExportNotWritten } from '@coalition/domain/exports';
import { failure, type FailureOf } from '@coalition/domain/values';
import { z } from 'zod';
import {
  explainDatabaseFailure,
  type DatabaseNewerThanCode,
  type OpenDatabaseFailure,
} from '../database/database.failures.ts';

/** Not a whole export: cut short, changed, or with something in it that has no place there; `what` is the first such thing. */
export const ExportDamaged = failure('export_damaged', 'invalid', { file: z.string(), what: z.string() });
export type ExportDamaged = FailureOf<typeof ExportDamaged>;

/** A newer program wrote it, in a form that this one does not know. */
export const ExportNewer = failure('export_newer', 'invalid', { version: z.int(), known: z.int() });
export type ExportNewer = FailureOf<typeof ExportNewer>;

/** There is something where it should go, and an import never writes over data; `what` is the first thing found. */
export const ImportTargetNotEmpty = failure('import_target_not_empty', 'conflict', { what: z.string() });
export type ImportTargetNotEmpty = FailureOf<typeof ImportTargetNotEmpty>;

/** Names stand under its statements, and it was made without the private part that holds them: they would be lost. */
export const ExportLacksNames = failure('export_lacks_names', 'conflict', { names: z.int() });
export type ExportLacksNames = FailureOf<typeof ExportLacksNames>;

/** Its sums are right, but words, names and ledger do not fit together: somebody changed them; `finding` is the first thing. */
export const ExportUnproven = failure('export_unproven', 'conflict', { finding: z.string() });
export type ExportUnproven = FailureOf<typeof ExportUnproven>;

/** What was loaded would not give the same export again; `what` is the part. Nothing was kept. */
export const ImportDiffers = failure('import_differs', 'conflict', { what: z.string() });
export type ImportDiffers = FailureOf<typeof ImportDiffers>;

/** Why an export was not made. */
export type MakeExportFailure = ExportNotWritten | ExportMediumDamaged;

/** Why an export was not loaded; in every case the place is as empty as before. */
export type ImportFailure =
  | ExportDamaged
  | ExportNewer
  | ImportTargetNotEmpty
  | ExportLacksNames
  | ExportUnproven
  | ImportDiffers
  | DatabaseNewerThanCode
  | OpenDatabaseFailure;

/** The sentence an operator reads in the terminal. */
export function explainExportFailure(refusal: MakeExportFailure | ImportFailure): string {
  switch (refusal.code) {
    case 'export_not_written':
      return `The export could not be written (${refusal.facts.reason}).`;
    case 'export_medium_damaged':
      return `The bytes of the file ${refusal.facts.sha256} are gone or damaged. Restore them from a backup, or delete the file in the office; then export again.`;
    case 'export_damaged':
      return `${refusal.facts.file} is not a whole export (${refusal.facts.what}). Nothing was changed; try another copy.`;
    case 'export_newer':
      return `The export is of form ${String(refusal.facts.version)}, and this program reads up to ${String(refusal.facts.known)}. Use a newer release.`;
    case 'import_target_not_empty':
      return `There is already data at the target (${refusal.facts.what}), and an import never writes over data. Choose an empty DATA_DIR, or an empty database.`;
    case 'export_lacks_names':
      return `People put their names under its statements (${String(refusal.facts.names)}), and the export was made without the private part that holds them. Nothing was loaded; make it anew with --with-private.`;
    case 'export_unproven':
      return `Words, names and ledger of the export do not fit together (${refusal.facts.finding}). Nothing was loaded.`;
    case 'import_differs':
      return `What was loaded was not equal to the export (${refusal.facts.what}), so it was not kept.`;
    default:
      return explainDatabaseFailure(refusal);
  }
}
