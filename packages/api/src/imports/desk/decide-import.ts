import {
  foldName,
  ImportNothingTaken,
  ImportSectionMissing,
  ImportStepRefused,
  ImportTitleUnmapped,
  mayStepImport,
  rememberMapping,
  type Import,
  type ImportChoice,
  type ImportFormat,
  type ImportMapping,
  type ImportSettings,
  type ImportStatus,
} from '@coalition/domain/imports';
import type { SectionId } from '@coalition/domain/resources';
import { RecordNotFound, ReferenceMissing } from '@coalition/domain/revisions';
import type { TopicId } from '@coalition/domain/topics';
import { bug, fail, ok, type Failure, type ImportId, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { missingIds } from '../../revisions/records/record.store.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { beginChecks, understand } from '../check-rows.ts';
import { countRows, findRow, keepRow, listHeadings, takeRows, type RowFilter } from '../import-row.store.ts';
import { deleteImport, findImportForUpdate, keepImport } from '../import.store.ts';
import { knownNames } from '../known-names.ts';
import { rememberColumns } from '../remembered-columns.ts';
import { leaveTitles, wantTitles } from '../titles/page-title.store.ts';

type Decision<Value> = Promise<Result<Value, Failure>>;

/** Reads an import again as another form; what was decided of its rows is lost. @fails RecordNotFound, ImportStepRefused */
export function changeFormat(office: Office, id: ImportId, format: ImportFormat): Decision<Import> {
  return change(office, id, (brought, db) => readAnew(db, brought, { format, mapping: null }));
}

/** Says what the columns of a table hold; it is read by that, and remembered. @fails RecordNotFound, ImportStepRefused, ImportTitleUnmapped */
export function mapColumns(office: Office, id: ImportId, mapping: ImportMapping): Decision<Import> {
  return change(office, id, async (brought, db) => {
    if (!mapping.includes('title')) return fail(ImportTitleUnmapped({}));
    if (brought.state.status === 'read') await rememberColumns(db, rememberMapping(brought.state.columns, mapping));
    return readAnew(db, brought, { mapping });
  });
}

/** Rows that became drafts know them: they are not read anew. */
async function readAnew(
  db: Db,
  brought: Import,
  changes: Partial<Pick<Import, 'format' | 'mapping'>>,
): Decision<Import> {
  if ((await countRows(db, brought.id)).drafts > 0) return refuse(brought, 'unread');
  return step(brought, { ...brought, ...changes, state: { status: 'unread', rows: 0 } });
}

/** Says what holds for every row that says nothing else. @fails RecordNotFound, ImportStepRefused, ReferenceMissing */
export function settleImport(office: Office, id: ImportId, settings: ImportSettings): Decision<Import> {
  return change(office, id, async (brought, db) => {
    const named = [settings.section, ...Object.values(settings.sections)];
    return (await gone(db, named)) ?? reviewed(brought, { ...brought, settings });
  });
}

/** A refusal where what somebody chose is no record; entering would come to no end with it. */
async function gone(db: Db, chosen: readonly (SectionId | TopicId | null)[]): Promise<Result<never, Failure> | null> {
  const named = chosen.filter((id) => id !== null);
  const [id] = await missingIds(db, [...new Set(named)]);
  return id === undefined ? null : fail(ReferenceMissing({ field: 'settings', id }));
}

/** Decides of one row, which is judged anew. @fails RecordNotFound, ImportStepRefused, ReferenceMissing */
export function decideRow(
  office: Office,
  id: ImportId,
  { position, choice }: { position: number; choice: ImportChoice },
): Decision<Import> {
  return change(office, id, async (brought, db) => {
    const row = await findRow(db, id, position);
    if (!row) return fail(RecordNotFound({}));
    if (row.recordId !== null) return refuse(brought, 'checked');
    const refusal = await gone(db, [choice.section, ...(choice.topics ?? [])]);
    if (refusal) return refusal;
    const checks = beginChecks({ ...office, db: office.db }, brought, await knownNames(db));
    const { issues } = understand(checks, { candidate: row.candidate, choice });
    // Whoever has typed a title needs none of the page.
    const page = choice.title !== null && row.page === 'waiting' ? null : row.page;
    await keepRow(db, id, { ...row, choice, issues, page });
    return reviewed(brought, brought);
  });
}

/** Takes or leaves every row that a filter finds. @fails RecordNotFound, ImportStepRefused */
export function decideRows(
  office: Office,
  id: ImportId,
  wish: { filter: RowFilter; isTaken: boolean },
): Decision<Import> {
  return change(office, id, async (brought, db) => {
    await takeRows(db, id, wish);
    return reviewed(brought, brought);
  });
}

/**
 * Holds a row to be a heading: it is left, and the rows below it, down to the next heading, stand under it.
 *
 * @fails RecordNotFound, ImportStepRefused
 */
export function markHeading(office: Office, id: ImportId, position: number): Decision<Import> {
  return change(office, id, async (brought, db) => {
    const row = await findRow(db, id, position);
    const name = row?.choice.title ?? row?.candidate.fields.title;
    if (!row || name === undefined) return fail(RecordNotFound({}));
    await keepRow(db, id, { ...row, choice: { ...row.choice, isTaken: false } });
    const own = foldName(row.candidate.fields.section ?? '');
    await sql`
      update import_rows set heading = ${foldName(name)},
        content = jsonb_set(content, '{candidate,fields,section}', to_jsonb(${name}::text))
      where import_id = ${id} and position > ${position} and record_id is null and heading = ${own}
        and position < coalesce((select min(position) from import_rows
          where import_id = ${id} and position > ${position} and heading <> ${own}), 2147483647)`.execute(db);
    return reviewed(brought, brought);
  });
}

/** Has the pages of rows without a title asked for one, or no more of them. @fails RecordNotFound, ImportStepRefused */
export function askTitles(office: Office, id: ImportId, isAsked: boolean): Decision<Import> {
  return change(office, id, async (brought, db) => {
    if (!isAsked) await leaveTitles(db, id);
    const open = reviewed(brought, brought);
    if (!isAsked || !open.ok) return open;
    const pages = await wantTitles(db, id, office.now);
    await writeAudit(office, db, { action: 'imports.ask_titles', noun: 'imports', recordId: id, facts: { pages } });
    return open;
  });
}

/**
 * Sets out to enter the rows that are taken as drafts; the work goes on by itself.
 *
 * @fails RecordNotFound, ImportStepRefused, ImportNothingTaken, ImportSectionMissing
 */
export function applyImport(office: Office, id: ImportId): Decision<Import> {
  return change(office, id, async (brought, db) => {
    const { asker, now } = office;
    if (asker.role === 'visitor') return bug('nobody applies an import');
    const { taken, drafts } = await countRows(db, id);
    const headings = await listHeadings(db, id);
    if (headings.length === 0 && taken <= drafts) return fail(ImportNothingTaken({}));
    const rows = await rowsWithoutSection(db, brought);
    if (rows > 0) return fail(ImportSectionMissing({ rows }));
    const by = { staffId: asker.staffId, name: asker.name };
    const stepped = step(brought, { ...brought, state: { status: 'applying', begunAt: now, by, all: taken } });
    if (stepped.ok)
      await writeAudit(office, db, { action: 'imports.apply', noun: 'imports', recordId: id, facts: { rows: taken } });
    return stepped;
  });
}

async function rowsWithoutSection(db: Db, { id, settings }: Import): Promise<number> {
  if (settings.section !== null) return 0;
  const { sections } = await knownNames(db);
  return (await listHeadings(db, id))
    .filter(({ heading }) => !Object.hasOwn(settings.sections, heading) && !sections.has(heading))
    .reduce((total, { rows }) => total + rows, 0);
}

/** Forgets an import that entered nothing, even while it is read. @fails RecordNotFound, ImportStepRefused */
export function forgetImport(office: Office, id: ImportId): Decision<Import> {
  return change(office, id, async (brought, db) => {
    const { status } = brought.state;
    if (status === 'applying' || (await countRows(db, id)).drafts > 0) return refuse(brought, 'unread');
    await deleteImport(db, id);
    await writeAudit(office, db, { action: 'imports.forget', noun: 'imports', recordId: id, facts: {} });
    return ok(brought);
  });
}

/** Changes an import in one transaction, as the only one who does. */
function change(
  office: Office,
  id: ImportId,
  decide: (brought: Import, db: Db) => Result<Import, Failure> | Decision<Import>,
): Decision<Import> {
  return inTransaction(office.db, async (db) => {
    const brought = await findImportForUpdate(db, id);
    if (!brought) return fail(RecordNotFound({}));
    const decided = await decide(brought, db);
    if (decided.ok && decided.value !== brought) await keepImport(db, decided.value, office.now);
    return decided;
  });
}

function step(from: Import, to: Import): Result<Import, Failure> {
  return mayStepImport(from.state.status, to.state.status) ? ok(to) : refuse(from, to.state.status);
}

/** Rows are looked through only while none of them is being entered. */
function reviewed(from: Import, to: Import): Result<Import, Failure> {
  const { status } = from.state;
  return status === 'checked' || status === 'taken_back' ? ok(to) : refuse(from, 'checked');
}

function refuse({ state }: Import, to: ImportStatus): Result<never, Failure> {
  return fail(ImportStepRefused({ from: state.status, to }));
}
