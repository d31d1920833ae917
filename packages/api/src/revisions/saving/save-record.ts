import { ActionForbidden, mayDo, type Action, type Role } from '@coalition/domain/access';
import {
  editRecord,
  newChecks,
  publishRecord,
  scheduleRecord,
  type OfficeRecord,
  type RecordEdit,
} from '@coalition/domain/revisions';
import {
  fail,
  languages,
  ok,
  type EachLanguage,
  type FactSources,
  type Failure,
  type FailureOf,
  type Instant,
  type Language,
  type Result,
  type Slug,
} from '@coalition/domain/values';
import { dayIn, newId, todayOf, type Db, type Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { dropWorkingCopy } from '../records/working-copy.store.ts';
import { addRecord, changeRecord } from './write-record.ts';

/** What an editor or translator saves. */
export interface Save<Facts, Text, Confidential> {
  id: string;
  expectedRevision: number;
  edit: RecordEdit<Facts, Text, Confidential>;
  reason: string | null;
}

/**
 * Saves an edit as the next revision. A translator may change texts only; confidential facts are changed by those who may
 * read them, and a check is entered by those who may check.
 *
 * @fails RecordNotFound, RevisionStale, SlugTaken, ReferenceMissing, ActionForbidden
 */
export async function saveRecord<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  save: Save<Facts, Text, Confidential>,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { id, expectedRevision, edit, reason } = save;
  const change = { verb: 'save', reason };
  const decide = async (record: OfficeRecord<Facts, Text, Confidential>) => {
    const allowed = mayEdit(office.asker.role, edit, record.sources);
    return allowed.ok ? ok(await editRecord(record, edit, office.now)) : allowed;
  };
  const saved = await changeRecord(office, row, { id, expectedRevision, change, decide });
  if (saved.ok) await dropWorkingCopy(office, id);
  return saved;
}

type Edit = RecordEdit<unknown, unknown, unknown>;

function mayEdit(role: Role, edit: Edit, sources: FactSources): Result<null, FailureOf<typeof ActionForbidden>> {
  const isFacts = (edit.facts ?? edit.slugs ?? edit.sources ?? edit.confidential) !== undefined;
  const isCheck = edit.sources !== undefined && newChecks(sources, edit.sources).length > 0;
  const needed: Action[] = [
    ...(isFacts ? (['edit_record'] as const) : []),
    ...(edit.confidential !== undefined ? (['read_confidential'] as const) : []),
    ...(isCheck ? (['check_fact'] as const) : []),
  ];
  const refused = needed.find((action) => !mayDo(role, action));
  return refused === undefined ? ok(null) : fail(ActionForbidden({ action: refused, role }));
}

/** What a new record begins with; texts may be absent. */
export interface NewRecord<Facts, Text, Confidential> {
  slugs: EachLanguage<Slug>;
  facts: Facts;
  confidential: Confidential;
  edit: Pick<RecordEdit<Facts, Text, Confidential>, 'texts' | 'sources'>;
}

/** Begins a record as a draft. @fails SlugTaken, ReferenceMissing, ActionForbidden */
export async function createRecord<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  beginning: NewRecord<Facts, Text, Confidential>,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { texts, sources } = beginning.edit;
  const allowed = mayEdit(office.asker.role, { texts, sources }, {});
  if (!allowed.ok) return allowed;
  const record = await draftOf(newId(row.kind.prefix), beginning, office.now);
  return addRecord(office, row, { record, change: { verb: 'create', reason: null } });
}

/** A first revision, not yet stored. */
export async function draftOf<Facts, Text, Confidential>(
  id: string,
  { slugs, facts, confidential, edit }: NewRecord<Facts, Text, Confidential>,
  now: Instant,
): Promise<OfficeRecord<Facts, Text, Confidential>> {
  const empty: OfficeRecord<Facts, Text, Confidential> = {
    id,
    revision: 1,
    createdAt: now,
    changedAt: now,
    publication: { status: 'draft' },
    slugs,
    facts,
    sources: {},
    texts: { en: { state: 'absent' }, fr: { state: 'absent' } },
    confidential,
    published: null,
  };
  return { ...(await editRecord(empty, edit, now)), revision: 1 };
}

/** Makes languages public, if the noun's own rule allows it too. @fails RecordNotFound, RevisionStale, PublicationStepRefused, LanguageAbsent, and the noun's */
export function publishLanguages<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  target: { id: string; expectedRevision: number; languages: Language[]; reason: string | null },
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const change = { verb: 'publish', reason: target.reason };
  const { id, expectedRevision, languages: chosen } = target;
  const decide = (record: OfficeRecord<Facts, Text, Confidential>, db: Db) =>
    publishDecision({ ...office, db }, row, { record, languages: chosen });
  return changeRecord(office, row, { id, expectedRevision, change, decide });
}

/** The decision to publish later: the noun's own rule must hold then, as far as one can tell now. */
export async function scheduleDecision<Facts, Text, Confidential>(
  { db, now, installation }: Desk,
  row: OfficeRow<Facts, Text, Confidential>,
  wish: Publishing<Facts, Text, Confidential> & { publishAt: Instant },
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { record, publishAt, languages: chosen } = wish;
  const on = dayIn(installation.timeZone, publishAt);
  const allowed = await row.mayPublish(record, { languages: chosen, on, at: publishAt, db });
  return allowed.ok ? scheduleRecord(record, { publishAt, languages: chosen }, now) : allowed;
}

/** The decision to publish: the noun's own rule first, then the step. */
export async function publishDecision<Facts, Text, Confidential>(
  desk: Desk,
  row: OfficeRow<Facts, Text, Confidential>,
  { record, languages: chosen }: Publishing<Facts, Text, Confidential>,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const act = { languages: chosen, on: todayOf(desk), at: desk.now, db: desk.db };
  const allowed = await row.mayPublish(record, act);
  return allowed.ok ? publishRecord(record, chosen, desk.now) : allowed;
}

/** Where a decision is made: the rows as the transaction sees them, the moment, and the place. */
type Desk = Pick<Office, 'now' | 'installation'> & { db: Db };

interface Publishing<Facts, Text, Confidential> {
  record: OfficeRecord<Facts, Text, Confidential>;
  languages: Language[];
}

/** The languages of a record that have a text. */
export function writtenLanguages(record: OfficeRecord<unknown, unknown, unknown>): Language[] {
  return languages.filter((language) => record.texts[language].state !== 'absent');
}
