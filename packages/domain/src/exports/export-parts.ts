import { z } from 'zod';
import { LedgerEntry, SignedCheckpoint } from '../ledger/index.ts';
import {
  EndorsementLine,
  FileNameLine,
  LedgerKeyLine,
  LinkLine,
  MediumLine,
  NameLine,
  RevisionLine,
  StageLine,
  ToldApartLine,
  VersionLine,
} from './kept-line.ts';
import { ConfidentialLine, IndividualLine, recordLines } from './record-line.ts';

/** Each file of lines that an export can hold, by its path, with the schema of one line; in the order in which they are loaded. */
export const exportParts = {
  'data/ledger/checkpoints.jsonl': SignedCheckpoint,
  'data/ledger/entries.jsonl': LedgerEntry,
  'data/ledger/keys.jsonl': LedgerKeyLine,
  'data/links.jsonl': LinkLine,
  'data/media.jsonl': MediumLine,
  'data/records/coalition.jsonl': recordLines.coalition,
  'data/records/helplines.jsonl': recordLines.helplines,
  'data/records/members.jsonl': recordLines.members,
  'data/records/organisations.jsonl': recordLines.organisations,
  'data/records/pages.jsonl': recordLines.pages,
  'data/records/resources.jsonl': recordLines.resources,
  'data/records/sections.jsonl': recordLines.sections,
  'data/records/statements.jsonl': recordLines.statements,
  'data/records/synonyms.jsonl': recordLines.synonyms,
  'data/records/topics.jsonl': recordLines.topics,
  'data/statements/names.jsonl': NameLine,
  'data/statements/stages.jsonl': StageLine,
  'data/statements/versions.jsonl': VersionLine,
  'data/told-apart.jsonl': ToldApartLine,
  'private/confidential.jsonl': ConfidentialLine,
  'private/endorsements.jsonl': EndorsementLine,
  'private/file-names.jsonl': FileNameLine,
  'private/individuals.jsonl': IndividualLine,
  'private/revisions.jsonl': RevisionLine,
} as const satisfies Record<string, z.ZodType>;

/** Path of a file of lines in an export. */
export const ExportPath = z.literal(Object.keys(exportParts).filter(isExportPath));
export type ExportPath = keyof typeof exportParts;

/** Every path, in the order in which the lines are written and loaded. */
export function listExportPaths(isWithPrivate: boolean): ExportPath[] {
  return Object.keys(exportParts)
    .filter(isExportPath)
    .filter((path) => isWithPrivate || !isPrivatePath(path));
}

/** Whether a file of an export holds facts of people, or the history in which they may stand. */
export function isPrivatePath(path: string): boolean {
  return path.startsWith('private/');
}

/** Path in an export of the schema of a file of lines. */
export function schemaPath(path: ExportPath): string {
  return `schemas/${path.replaceAll('/', '.').replace(/\.jsonl$/, '')}.schema.json`;
}

/** The schema of one line as JSON Schema, draft 2020-12. */
export function exportSchema(path: ExportPath): object {
  return z.toJSONSchema(exportParts[path], { io: 'input', unrepresentable: 'any' });
}

function isExportPath(path: string): path is ExportPath {
  return Object.hasOwn(exportParts, path);
}
