import type { Import } from '@coalition/domain/imports';
import { ResourceFacts, ResourceId, type ResourceText, type SectionId } from '@coalition/domain/resources';
import type { OfficeRecord } from '@coalition/domain/revisions';
import {
  bug,
  fail,
  instantLater,
  languages,
  ok,
  proposeSlug,
  Slug,
  type Failure,
  type Result,
} from '@coalition/domain/values';
import { sql } from 'kysely';
import { draftOf } from '../revisions/saving/save-record.ts';
import { finishWrite } from '../revisions/saving/write-record.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { inTransaction, newId, type Db, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { beginChecks, understand, type RowChecks } from './check-rows.ts';
import { countRows, keepRow, nextRows, type ImportRow } from './import-row.store.ts';
import { findImportForUpdate, importLeaseMs, keepImport, leaseImport } from './import.store.ts';
import { knownNames } from './known-names.ts';

const batchRows = 50;

/**
 * Enters the rows that were taken as drafts, some at a time, each batch whole. A row that became a draft says so in the same
 * transaction, so that whoever takes the work up after a kill goes on with the next one.
 *
 * @param office at the moment of asking
 * @returns false where it was stopped before the end
 */
export async function enterDrafts(office: () => Office, brought: Import, stopping: AbortSignal): Promise<boolean> {
  const { state } = brought;
  if (state.status !== 'applying') return true;
  const asker = { role: 'editor' as const, ...state.by };
  const checks = beginChecks(office(), brought, await knownNames(office().db));
  // Asked once for each section: places need not be without a gap, and two in one place do no harm.
  const places = new Map<SectionId, number>();
  for (;;) {
    if (stopping.aborted) {
      await leaseImport(office().db, brought.id, office().now);
      return false;
    }
    const entered = await inTransaction(office().db, (db) =>
      enterBatch({ ...office(), asker }, db, { checks, places }),
    );
    if (!entered.ok) return bug('an import cannot be entered', { id: brought.id, failure: entered.failure });
    if (entered.value === 0) return true;
    await leaseImport(office().db, brought.id, instantLater(office().now, importLeaseMs));
  }
}

/** Enters the next rows; the number of them, or ends the import where none is left. */
async function enterBatch(office: Office, db: Db, batch: Batch): Promise<Result<number, Failure>> {
  const { checks } = batch;
  const current = await findImportForUpdate(db, checks.brought.id);
  if (current?.state.status !== 'applying') return ok(0);
  const rows = await nextRows(db, current.id, batchRows);
  if (rows.length === 0) {
    await keepImport(db, { ...current, state: { status: 'applied', appliedAt: office.now } }, office.now);
    const { drafts } = await countRows(db, current.id);
    await writeAudit(office, db, {
      action: 'imports.applied',
      noun: 'imports',
      recordId: current.id,
      facts: { drafts },
    });
    return ok(0);
  }
  for (const row of rows) {
    const record = await draftOfRow(office, db, { row, ...batch });
    await resourceRow.store.insert(db, record);
    const change = { verb: 'import', reason: checks.brought.name };
    const written = await finishWrite(office, db, { row: resourceRow, before: null, after: record, change });
    if (!written.ok) return fail(written.failure);
    await keepRow(db, current.id, { ...row, recordId: ResourceId.parse(record.id) });
  }
  return ok(rows.length);
}

interface Batch {
  checks: RowChecks;
  /** The last place given out in each section. */
  places: Map<SectionId, number>;
}

interface RowToEnter extends Batch {
  row: ImportRow;
}

/** Every fact it has came with the list, and nobody has looked any of them up. */
async function draftOfRow(
  office: Office,
  db: Db,
  { row, checks, places }: RowToEnter,
): Promise<OfficeRecord<ResourceFacts, ResourceText, { note: string | null }>> {
  const { facts, section, texts, note } = understand(checks, row);
  if (section === null) return bug('a row without a section is to be entered', { position: row.position });
  const id = newId(resourceRow.kind.prefix);
  const position = await nextPlace(db, section, places);
  const whole = ResourceFacts.parse({ ...facts, section, position });
  const source = { source: { kind: 'import' as const, import: checks.brought.id }, checkedOn: null };
  const edit = {
    sources: Object.fromEntries(factsThatSay(whole).map((fact) => [fact, source])),
    texts: {
      ...(texts.en && { en: { text: texts.en, isTranslation: false } }),
      ...(texts.fr && { fr: { text: texts.fr, isTranslation: false } }),
    },
  };
  const slug = await freeSlug(db, whole.title.text, id);
  return draftOf(id, { slugs: { en: slug, fr: slug }, facts: whole, confidential: { note }, edit }, office.now);
}

const sourced = [
  'title',
  'contributors',
  'publishers',
  'container',
  'doi',
  'isbn',
  'issuedOn',
  'languages',
  'places',
  'address',
  'audiences',
  'isFreeToRead',
] as const satisfies (keyof ResourceFacts)[];

function factsThatSay(facts: ResourceFacts): string[] {
  return sourced.filter((fact) => {
    const value = facts[fact];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

async function nextPlace(db: Db, section: SectionId, places: Map<SectionId, number>): Promise<number> {
  const last = places.get(section) ?? (await lastPlace(db, section));
  const place = Math.min(last + 1, 9_999);
  places.set(section, place);
  return place;
}

async function lastPlace(db: Db, section: SectionId): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select(sql<number | null>`max((content->'facts'->>'position')::integer)`.as('last'))
    .where('noun', '=', resourceRow.kind.noun)
    .where(sql<boolean>`content->'facts'->>'section' = ${section}`)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The title as an address part; with the end of the id where another item has it, or had. */
async function freeSlug(db: Db, title: string, id: string): Promise<Slug> {
  const slug = proposeSlug(title) ?? Slug.parse('item');
  const taken = await db
    .selectFrom('record_slugs')
    .select('slug')
    .where('noun', '=', resourceRow.kind.noun)
    .where('language', 'in', [...languages])
    .where('slug', '=', slug)
    .limit(1)
    .executeTakeFirst();
  return taken ? Slug.parse(`${slug}-${id.slice(-12)}`) : slug;
}
