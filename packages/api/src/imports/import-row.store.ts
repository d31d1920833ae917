import { foldName, ImportCandidate, ImportChoice, ImportIssue } from '@coalition/domain/imports';
import { DuplicateMatch, ResourceId } from '@coalition/domain/resources';
import type { ImportId } from '@coalition/domain/values';
import { sql, type ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';
import type { Db } from '../server/office.ts';
import { isAskable } from './titles/page-title.store.ts';

/** A row and what is known of it; the id of a duplicate is a record's, or the position of an earlier row. */
export const ImportRow = z.strictObject({
  position: z.int().min(1),
  candidate: ImportCandidate,
  choice: ImportChoice,
  issues: z.array(ImportIssue),
  duplicates: z.array(DuplicateMatch),
  recordId: ResourceId.nullable(),
  page: z
    .enum(['waiting', 'named', 'silent'])
    .nullable()
    .default(null)
    .meta({ description: 'Whether its page is asked for a title, said the one that stands here, or said none' }),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** Which rows are asked for. */
export const RowFilter = z.enum(['all', 'taken', 'left', 'problems', 'duplicates', 'doubts']);
export type RowFilter = z.infer<typeof RowFilter>;

interface RowOfTable {
  position: number;
  record_id: string | null;
  content: unknown;
}

function rowOf({ position, record_id: recordId, content }: RowOfTable): ImportRow {
  const held = z.looseObject({}).parse(content);
  return ImportRow.parse({ ...held, position, recordId });
}

function columnsOf({ candidate, choice, issues, duplicates, page }: ImportRow) {
  const isKeptOut = issues.some(({ weight }) => weight === 'keeps_out');
  return {
    is_taken: choice.isTaken && !isKeptOut,
    is_kept_out: isKeptOut,
    has_issue: issues.length > 0,
    has_duplicate: duplicates.length > 0,
    heading: foldName(candidate.fields.section ?? ''),
    section: choice.section,
    content: JSON.stringify({ candidate, choice, issues, duplicates, page }),
    ...(page !== 'waiting' && { page_free_at: null }),
  };
}

/** Adds rows of an import. */
export async function insertRows(db: Db, id: ImportId, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('import_rows')
    .values(
      rows.map((row) => ({
        import_id: id,
        position: row.position,
        record_id: row.recordId,
        ...columnsOf(row),
      })),
    )
    .execute();
}

/** Writes a row as it stands now. */
export async function keepRow(db: Db, id: ImportId, row: ImportRow): Promise<void> {
  await rowsOf(db, id, [row.position])
    .set({ ...columnsOf(row), record_id: row.recordId })
    .execute();
}

function rowsOf(db: Db, id: ImportId, positions: readonly number[]) {
  return db
    .updateTable('import_rows')
    .where('import_id', '=', id)
    .where('position', 'in', [...positions]);
}

/** A row by its place; null where there is none. */
export async function findRow(db: Db, id: ImportId, position: number): Promise<ImportRow | null> {
  const row = await db
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

/** The next rows behind a place, in their order. */
export async function listRows(
  db: Db,
  id: ImportId,
  { filter, after, limit }: { filter: RowFilter; after: number; limit: number },
): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('position', '>', after)
    .where((row) => meets(row, filter))
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(rowOf);
}

const doubt = sql<boolean>`content->'candidate'->>'doubt' is not null`;

function meets(row: ExpressionBuilder<Tables, 'import_rows'>, filter: RowFilter) {
  switch (filter) {
    case 'all':
      return row.lit(true);
    case 'taken':
      return row('is_taken', '=', true);
    case 'left':
      return row('is_taken', '=', false);
    case 'problems':
      return row('has_issue', '=', true);
    case 'duplicates':
      return row('has_duplicate', '=', true);
    case 'doubts':
      return doubt;
  }
}

/** Takes or leaves every row that a filter finds; what is kept out stays so. */
export async function takeRows(
  db: Db,
  id: ImportId,
  { filter, isTaken }: { filter: RowFilter; isTaken: boolean },
): Promise<void> {
  await db
    .updateTable('import_rows')
    .set({
      is_taken: sql<boolean>`${isTaken} and not is_kept_out`,
      content: sql`jsonb_set(content, '{choice,isTaken}', to_jsonb(${isTaken}::boolean))`,
    })
    .where('import_id', '=', id)
    .where('record_id', 'is', null)
    .where((row) => meets(row, filter))
    .execute();
}

/** How many rows each filter finds, how many are drafts now, and whose page may be asked for a title, or is being asked. */
export async function countRows(
  db: Db,
  id: ImportId,
): Promise<Record<RowFilter | 'drafts' | 'askable' | 'waiting', number>> {
  const counted = await db
    .selectFrom('import_rows')
    .select(({ fn }) => [
      fn.countAll<string | number>().as('all'),
      sql<string | number>`count(*) filter (where is_taken)`.as('taken'),
      sql<string | number>`count(*) filter (where not is_taken)`.as('left'),
      sql<string | number>`count(*) filter (where has_issue)`.as('problems'),
      sql<string | number>`count(*) filter (where has_duplicate)`.as('duplicates'),
      sql<string | number>`count(*) filter (where ${doubt})`.as('doubts'),
      sql<string | number>`count(*) filter (where record_id is not null)`.as('drafts'),
      sql<string | number>`count(*) filter (where ${isAskable})`.as('askable'),
      sql<string | number>`count(*) filter (where page_free_at is not null)`.as('waiting'),
    ])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  const { all, taken, left, problems, duplicates, doubts, drafts, askable, waiting } = counted;
  return {
    all: Number(all),
    taken: Number(taken),
    left: Number(left),
    problems: Number(problems),
    duplicates: Number(duplicates),
    doubts: Number(doubts),
    drafts: Number(drafts),
    askable: Number(askable),
    waiting: Number(waiting),
  };
}

/** What stands above rows that are taken and have no section of their own, with how many there are, in the order of the list. */
export async function listHeadings(db: Db, id: ImportId): Promise<{ heading: string; name: string; rows: number }[]> {
  const found = await db
    .selectFrom('import_rows')
    .select(({ fn }) => [
      'heading',
      sql<string | null>`min(content->'candidate'->'fields'->>'section')`.as('name'),
      fn.countAll<string | number>().as('rows'),
    ])
    .where('import_id', '=', id)
    .where('is_taken', '=', true)
    .where('section', 'is', null)
    .where('record_id', 'is', null)
    .groupBy('heading')
    .orderBy(({ fn }) => fn.min('position'))
    .limit(200)
    .execute();
  return found.map(({ heading, name, rows }) => ({ heading, name: name ?? '', rows: Number(rows) }));
}

/** The next rows that are to become drafts, kept from everybody else until the transaction ends. */
export async function nextRows(db: Db, id: ImportId, limit: number): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('is_taken', '=', true)
    .where('record_id', 'is', null)
    .orderBy('position')
    .limit(limit)
    .forUpdate()
    .execute();
  return rows.map(rowOf);
}

/** The drafts that rows became. */
export async function draftsOf(db: Db, id: ImportId): Promise<string[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select('record_id')
    .where('import_id', '=', id)
    .where('record_id', 'is not', null)
    .execute();
  return rows.flatMap(({ record_id: record }) => record ?? []);
}

/** Forgets every row of an import that was not entered yet. */
export async function deleteRows(db: Db, id: ImportId): Promise<void> {
  await db.deleteFrom('import_rows').where('import_id', '=', id).execute();
}
