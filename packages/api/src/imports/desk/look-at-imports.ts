import { cut, foldName, type Import, type UnderstoodRow } from '@coalition/domain/imports';
import type { DuplicateMatch, SectionId } from '@coalition/domain/resources';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type ImportId, type Result } from '@coalition/domain/values';
import { resourceRow } from '../../resources/resource.row.ts';
import type { Db, Office } from '../../server/office.ts';
import { beginChecks, understand, type RowChecks } from '../check-rows.ts';
import {
  countRows,
  draftsOf,
  findRow,
  listHeadings,
  listRows,
  type ImportRow,
  type RowFilter,
} from '../import-row.store.ts';
import { findImport, findImportSource, listImports } from '../import.store.ts';
import { knownNames } from '../known-names.ts';

/** A heading of a list with the section where its rows go; null while nobody has said. */
export interface ListedHeading {
  heading: string;
  name: string;
  rows: number;
  section: SectionId | null;
}

/** An import as its page shows it. */
export interface ImportRoom {
  brought: Import;
  counts: Awaited<ReturnType<typeof countRows>>;
  headings: ListedHeading[];
  /** Drafts that stayed when it was taken back, by name; a hundred at most. */
  touched: { id: string; title: string; language: string }[];
  /** The beginning of what was brought, where it could not be read. */
  excerpt: string | null;
}

/** Every import, the newest first. */
export function lookAtImports({ db }: Pick<Office, 'db'>): Promise<Import[]> {
  return listImports(db);
}

/** One import with its counts. @fails RecordNotFound */
export async function lookAtImport({ db }: Pick<Office, 'db'>, id: ImportId): Promise<Result<ImportRoom, Failure>> {
  const brought = await findImport(db, id);
  if (!brought) return fail(RecordNotFound({}));
  const { status } = brought.state;
  const { sections } = await knownNames(db);
  const headings = (await listHeadings(db, id)).map((listed) => ({
    ...listed,
    section:
      (Object.hasOwn(brought.settings.sections, listed.heading) ? brought.settings.sections[listed.heading] : null) ??
      sections.get(listed.heading) ??
      null,
  }));
  return ok({
    brought,
    counts: await countRows(db, id),
    headings,
    touched: status === 'taken_back' ? await touchedDrafts(db, id) : [],
    excerpt: status === 'refused' ? cut(await findImportSource(db, id), 2_000) : null,
  });
}

async function touchedDrafts(db: Db, id: ImportId): Promise<ImportRoom['touched']> {
  const touched: ImportRoom['touched'] = [];
  for (const draft of await draftsOf(db, id)) {
    if (touched.length === 100) break;
    const record = await resourceRow.store.find(db, draft);
    const { title } = record?.facts ?? { title: null };
    if (record && title) touched.push({ id: draft, title: title.text, language: title.language });
  }
  return touched;
}

/** A row as the review shows it. */
export interface ReviewedRow extends Pick<ImportRow, 'position' | 'choice' | 'issues' | 'recordId' | 'page'> {
  source: string;
  doubt: ImportRow['candidate']['doubt'];
  /** As it would stand in the library. */
  item: Pick<
    UnderstoodRow['facts'],
    'title' | 'subtitle' | 'kind' | 'publishers' | 'contributors' | 'issuedOn' | 'address' | 'topics'
  >;
  section: SectionId | null;
  heading: string;
  duplicates: { match: DuplicateMatch; title: string; language: string; isRecord: boolean }[];
}

const pageRows = 50;

/** The next fifty rows behind a place, as they would stand in the library. @fails RecordNotFound */
export async function lookAtRows(
  office: Pick<Office, 'db' | 'installation'>,
  id: ImportId,
  { filter, after }: { filter: RowFilter; after: number },
): Promise<Result<{ rows: ReviewedRow[]; hasMore: boolean }, Failure>> {
  const { db } = office;
  const brought = await findImport(db, id);
  if (!brought) return fail(RecordNotFound({}));
  const checks = beginChecks(office, brought, await knownNames(db));
  const rows = await listRows(db, id, { filter, after, limit: pageRows + 1 });
  const shown = rows.slice(0, pageRows).map((row) => reviewed(checks, row));
  return ok({ rows: await Promise.all(shown), hasMore: rows.length > pageRows });
}

/** One row as it would stand in the library. @fails RecordNotFound */
export async function lookAtRow(
  office: Pick<Office, 'db' | 'installation'>,
  id: ImportId,
  position: number,
): Promise<Result<ReviewedRow, Failure>> {
  const { db } = office;
  const [brought, row] = [await findImport(db, id), await findRow(db, id, position)];
  if (!brought || !row) return fail(RecordNotFound({}));
  return ok(await reviewed(beginChecks(office, brought, await knownNames(db)), row));
}

async function reviewed(checks: RowChecks, row: ImportRow): Promise<ReviewedRow> {
  const { facts, section } = understand(checks, row);
  const { title, subtitle, kind, publishers, contributors, issuedOn, address, topics } = facts;
  return {
    position: row.position,
    choice: row.choice,
    issues: row.issues,
    recordId: row.recordId,
    page: row.page,
    source: row.candidate.source,
    doubt: row.candidate.doubt,
    item: { title, subtitle, kind, publishers, contributors, issuedOn, address, topics },
    section,
    heading: foldName(row.candidate.fields.section ?? ''),
    duplicates: await Promise.all(row.duplicates.map((match) => titled(checks.db, checks.brought.id, match))),
  };
}

async function titled(db: Db, id: ImportId, match: DuplicateMatch): Promise<ReviewedRow['duplicates'][number]> {
  if (!/^\d+$/.test(match.id)) {
    const record = await resourceRow.store.find(db, match.id);
    const { text: title, language } = record?.facts.title ?? { text: '', language: 'en' };
    return { match, title, language, isRecord: record !== null };
  }
  const row = await findRow(db, id, Number(match.id));
  return { match, title: row?.candidate.fields.title ?? '', language: 'en', isRecord: false };
}
