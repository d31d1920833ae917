import { mayDo, type Asker } from '@coalition/domain/access';
import {
  hasUnpublishedChanges,
  isOutOfDate,
  recordCare,
  RecordNotFound,
  type Care,
  type OfficeRecord,
} from '@coalition/domain/revisions';
import {
  eachLanguage,
  fail,
  languages,
  ok,
  type EachLanguage,
  type FailureOf,
  type Json,
  type Language,
  type Result,
} from '@coalition/domain/values';
import { noteReading } from '../../server/write-audit.ts';
import type { Office } from '../../server/office.ts';
import { listRevisions, type Revision } from './revision.store.ts';
import type { OfficeRow } from './office-row.ts';
import { careContext } from './care-context.ts';
import { findWorkingCopy } from './working-copy.store.ts';

/** A record in the office's lists: its content as far as the asker may see it, and what needs care. */
export interface ListedRecord<Facts, Text> {
  id: string;
  revision: number;
  changedAt: string;
  publication: OfficeRecord<Facts, Text, unknown>['publication'];
  slugs: OfficeRecord<Facts, Text, unknown>['slugs'];
  facts: Facts;
  sources: OfficeRecord<Facts, Text, unknown>['sources'];
  texts: OfficeRecord<Facts, Text, unknown>['texts'];
  hasUnpublishedChanges: boolean;
  /** The languages in which visitors read it now, whatever was typed since. */
  publicIn: Language[];
  isOutOfDate: EachLanguage<boolean>;
  /** What a volunteer should look at, the most urgent first. */
  care: Care[];
}

/** Every record of a noun, oldest first, without what is confidential. */
export async function listRecords<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
): Promise<ListedRecord<Facts, Text>[]> {
  const records = await row.store.list(office.db);
  const context = await careContext(office);
  return records.map((record) => ({
    id: record.id,
    revision: record.revision,
    changedAt: record.changedAt,
    publication: record.publication,
    slugs: record.slugs,
    facts: record.facts,
    sources: record.sources,
    texts: record.texts,
    hasUnpublishedChanges: hasUnpublishedChanges(record),
    publicIn: languages.filter((language) => record.published?.texts[language]),
    isOutOfDate: eachLanguage((language) => isOutOfDate(record.texts, language)),
    care: [...recordCare(record, office.now), ...row.care(record, context)],
  }));
}

/** A record opened for reading or editing; `confidential` is null for those who may not read it. */
export interface OpenedRecord<Facts, Text, Confidential> {
  record: Omit<OfficeRecord<Facts, Text, Confidential>, 'confidential'> & { confidential: Confidential | null };
  isOutOfDate: EachLanguage<boolean>;
  hasUnpublishedChanges: boolean;
  /** What the asker typed and did not save, with the revision it was typed over. */
  workingCopy: { baseRevision: number; savedAt: string; content: Json } | null;
}

/** A record as the asker may see it. */
export function shownTo<Facts, Text, Confidential>(
  { role }: Asker,
  record: OfficeRecord<Facts, Text, Confidential>,
): OpenedRecord<Facts, Text, Confidential>['record'] {
  return mayDo(role, 'read_confidential') ? record : { ...record, confidential: null };
}

/** Every revision of a record, the newest first; empty for a record that does not exist. */
export async function openRevisions<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<Revision<Facts, Text>[]> {
  await noteRecordReading(office, row, id);
  return listRevisions(office, row, id);
}

/** Notes who sees what a record of people keeps to the office; nothing for whoever may not see it. */
async function noteRecordReading<Facts, Text, Confidential>(
  office: Office,
  { kind: { noun }, isReadingNoted }: OfficeRow<Facts, Text, Confidential>,
  recordId: string,
): Promise<void> {
  if (isReadingNoted && mayDo(office.asker.role, 'read_confidential')) await noteReading(office, { noun, recordId });
}

/** Opens a record. @fails RecordNotFound */
export async function openRecord<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<Result<OpenedRecord<Facts, Text, Confidential>, FailureOf<typeof RecordNotFound>>> {
  const record = await row.store.find(office.db, id);
  if (!record) return fail(RecordNotFound({}));
  await noteRecordReading(office, row, id);
  return ok({
    record: shownTo(office.asker, record),
    isOutOfDate: eachLanguage((language) => isOutOfDate(record.texts, language)),
    hasUnpublishedChanges: hasUnpublishedChanges(record),
    workingCopy: await findWorkingCopy(office, id),
  });
}
