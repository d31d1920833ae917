import { z } from 'zod';
import { StaffId } from '../access/index.ts';
import { ResourceKind, SectionId } from '../resources/index.ts';
import { failure, ImportId, Instant, LanguageTag, Line } from '../values/index.ts';
import { ImportField } from './candidate.ts';

/** The forms in which staff bring lists of items. */
export const ImportFormat = z.enum(['list', 'html', 'csv', 'bibtex', 'ris', 'csl_json', 'zotero_rdf']);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** How the letters of a file were written down. */
export const ImportEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type ImportEncoding = z.infer<typeof ImportEncoding>;

/** Most bytes that may be brought at once. */
export const importSizeMaxBytes = 10 * 1024 * 1024;

/** Most rows that one import may have. */
export const importRowsMax = 5_000;

/** Most columns that a table may have. */
export const importColumnsMax = 100;

/** What each column of a table holds, in their order; null for a column that is left out. */
export const ImportMapping = z.array(ImportField.nullable()).max(importColumnsMax);
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Why nothing could be read: of the form that was taken, of its size, because it took too long, or by a fault of ours. */
export const ImportRefusal = z.enum([
  'form_unreadable',
  'nothing_found',
  'rows_too_many',
  'reading_too_costly',
  'reading_failed',
]);
export type ImportRefusal = z.infer<typeof ImportRefusal>;

/** Who did something, as the office named them then. */
const Somebody = z.strictObject({ staffId: StaffId, name: z.string() });

/** Where an import stands between being brought and being taken back. */
export const ImportState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unread'), rows: z.int().min(0) }),
  z.strictObject({ status: z.literal('refused'), why: ImportRefusal }),
  z.strictObject({
    status: z.literal('read'),
    columns: z.array(z.string()).max(importColumnsMax),
    sample: z.array(z.array(z.string())).max(5),
    guess: ImportMapping,
  }),
  z.strictObject({
    status: z.literal('checked'),
    why: z
      .enum(['entering_failed'])
      .nullable()
      .default(null)
      .meta({ description: 'Why entering its drafts came to no end; some of them may be there' }),
  }),
  z.strictObject({ status: z.literal('applying'), begunAt: Instant, by: Somebody, all: z.int().min(0) }),
  z.strictObject({ status: z.literal('applied'), appliedAt: Instant }),
  z.strictObject({ status: z.literal('taken_back'), takenBackAt: Instant }),
]);
export type ImportState = z.infer<typeof ImportState>;

/** The name of a state, without what belongs to it. */
export type ImportStatus = ImportState['status'];

/** Every legal step; what is not listed is refused. Only the two that are entered into drafts keep the rows from being read anew. */
export const importSteps = {
  unread: ['refused', 'read', 'checked'],
  refused: ['unread'],
  read: ['unread'],
  checked: ['unread', 'applying', 'taken_back'],
  applying: ['applied', 'checked', 'taken_back'],
  applied: ['taken_back'],
  taken_back: ['applying'],
} as const satisfies Record<ImportStatus, readonly ImportStatus[]>;

/** Whether an import may go from one state to another, by {@link importSteps}. */
export function mayStepImport(from: ImportStatus, to: ImportStatus): boolean {
  const steps: readonly ImportStatus[] = importSteps[from];
  return steps.includes(to);
}

/** What holds for every row that says nothing else. */
export const ImportSettings = z.strictObject({
  language: LanguageTag.meta({ description: 'Language of titles' }),
  kind: ResourceKind,
  section: SectionId.nullable().meta({ description: 'Where rows go that stand under no heading of ours' }),
  sections: z.record(z.string().max(300), SectionId).meta({ description: 'Sections by folded heading' }),
});
export type ImportSettings = z.infer<typeof ImportSettings>;

/** One list of items that somebody brought, on its way to drafts of the library. Nothing of it is ever public by itself. */
export const Import = z.strictObject({
  id: ImportId,
  name: Line.meta({ description: 'Of the file, or the first words of what was pasted' }),
  format: ImportFormat,
  encoding: ImportEncoding,
  broughtAt: Instant,
  broughtBy: Somebody,
  mapping: ImportMapping.nullable(),
  settings: ImportSettings,
  state: ImportState,
});
export type Import = z.infer<typeof Import>;

const status = z.enum(['unread', 'refused', 'read', 'checked', 'applying', 'applied', 'taken_back']);

/** This step is not among {@link importSteps}: somebody was quicker, or it is done already. */
export const ImportStepRefused = failure('import_step_refused', 'conflict', { from: status, to: status });
/** What was brought has more bytes than are read. */
export const ImportTooLarge = failure('import_too_large', 'invalid', {});
/** Nothing was brought, or nothing but blanks. */
export const ImportEmpty = failure('import_empty', 'invalid', {});
/** These bytes are no text: a picture, a program, an office document. */
export const ImportNotText = failure('import_not_text', 'invalid', {});
/** Rows are taken that have no section to stand in. */
export const ImportSectionMissing = failure('import_section_missing', 'invalid', { rows: z.int() });
/** No row is taken. */
export const ImportNothingTaken = failure('import_nothing_taken', 'invalid', {});
/** The table has no column for titles. */
export const ImportTitleUnmapped = failure('import_title_unmapped', 'invalid', {});
