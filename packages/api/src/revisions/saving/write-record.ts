import type { OfficeRecord } from '@coalition/domain/revisions';
import { RecordMerged, RecordNotFound, ReferenceMissing, RevisionStale, SlugTaken } from '@coalition/domain/revisions';
import { fail, languages, ok, type Failure, type FailureOf, type Result } from '@coalition/domain/values';
import { writeAudit } from '../../server/write-audit.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import type { OfficeRow } from '../records/office-row.ts';
import { keepIdentityKeys } from '../records/identity-key.store.ts';
import { missingIds, recordIdPattern } from '../records/record.store.ts';
import { claimSlug } from '../records/slug.store.ts';
import { announceChange } from './announce-change.ts';

/** What one save does, in words for its revision and the audit log. */
export interface Change {
  verb: string;
  reason: string | null;
  /** What else the audit log says of it; null where the log tells the whole act by another record. */
  note?: Readonly<Record<string, string>> | null;
}

/** What somebody wants done with a record, and the revision that they saw. */
export interface Wish<Facts, Text, Confidential> {
  id: string;
  expectedRevision: number;
  change: Change;
  /** The record as it is to be, or why not; the record itself where nothing changes. Asked again if the database gave up. */
  decide: (record: OfficeRecord<Facts, Text, Confidential>, db: Db) => Decision<Facts, Text, Confidential>;
}

type Decided<Facts, Text, Confidential> = Result<OfficeRecord<Facts, Text, Confidential>, Failure>;
type Decision<Facts, Text, Confidential> =
  | Promise<Decided<Facts, Text, Confidential>>
  | Decided<Facts, Text, Confidential>;

/**
 * Changes a record in one transaction: the decision, the row, its revision, the audit entry, the search and the news for
 * the public site, or nothing. A decision that changes nothing writes nothing.
 *
 * @fails RecordNotFound, RecordMerged, RevisionStale, SlugTaken, ReferenceMissing, and what the decision refuses
 */
export function changeRecord<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  { id, expectedRevision, change, decide }: Wish<Facts, Text, Confidential>,
): Promise<Decided<Facts, Text, Confidential>> {
  return inTransaction(office.db, async (db) => {
    const before = await row.store.findForUpdate(db, id);
    if (!before) return fail(RecordNotFound({}));
    if (before.publication.status === 'merged') return fail(RecordMerged({ into: before.publication.into }));
    if (before.revision !== expectedRevision) return fail(staleness(before, expectedRevision));
    const decided = await decide(before, db);
    if (!decided.ok || decided.value === before) return decided;
    const after = narrowed(row, decided.value);
    await row.store.update(db, after);
    return finishWrite(office, db, { row, before, after, change });
  });
}

/** Adds a record that was decided elsewhere, as its first revision. @fails SlugTaken, ReferenceMissing */
export function addRecord<Facts, Text, Confidential>(
  office: Office,
  row: OfficeRow<Facts, Text, Confidential>,
  addition: { record: OfficeRecord<Facts, Text, Confidential>; change: Change },
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  return inTransaction(office.db, async (db) => {
    await row.store.insert(db, addition.record);
    return finishWrite(office, db, { row, before: null, after: addition.record, change: addition.change });
  });
}

/** The record with what of it may stay public; the record itself where all of it may. */
function narrowed<Facts, Text, Confidential>(
  row: OfficeRow<Facts, Text, Confidential>,
  record: OfficeRecord<Facts, Text, Confidential>,
): OfficeRecord<Facts, Text, Confidential> {
  const { published } = record;
  if (!published) return record;
  return { ...record, published: { ...published, facts: row.narrowFacts(published.facts, record.facts) } };
}

/** Why a save over a revision that is not the current one is refused. */
export function staleness(
  current: OfficeRecord<unknown, unknown, unknown>,
  expectedRevision: number,
): FailureOf<typeof RevisionStale> {
  return RevisionStale({ expectedRevision, currentRevision: current.revision });
}

/** A row that was written, with what stood there before (null for a new one). */
export interface Write<Facts, Text, Confidential> {
  row: OfficeRow<Facts, Text, Confidential>;
  before: OfficeRecord<Facts, Text, Confidential> | null;
  after: OfficeRecord<Facts, Text, Confidential>;
  change: Change;
}

/** What belongs to every write: addresses, references, the revision, the audit entry and the news. @fails SlugTaken, ReferenceMissing */
export async function finishWrite<Facts, Text, Confidential>(
  office: Office,
  db: Db,
  write: Write<Facts, Text, Confidential>,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, Failure>> {
  const { row, before, after, change } = write;
  for (const language of languages) {
    const slug = after.slugs[language];
    if (before?.slugs[language] === slug) continue;
    if (!(await claimSlug(db, row.kind.noun, { recordId: after.id, language, slug })))
      return fail(SlugTaken({ language, slug }));
  }
  const missing = (await missingIds(db, idsIn(after)))[0];
  if (missing) return fail(ReferenceMissing({ field: 'facts', id: missing }));
  await keepIdentityKeys(db, row, after);
  await keepRevision(office, db, write);
  if (change.note !== null)
    await writeAudit(office, db, {
      action: `${row.kind.noun}.${change.verb}`,
      noun: row.kind.noun,
      recordId: after.id,
      facts: { revision: after.revision, ...change.note },
    });
  await announceChange(office, db, write);
  const followed = await row.afterWrite(office, db, write);
  return followed.ok ? ok(after) : followed;
}

async function keepRevision<Facts, Text, Confidential>(
  office: Office,
  db: Db,
  { row, before, after, change }: Write<Facts, Text, Confidential>,
): Promise<void> {
  const { asker, now } = office;
  await db
    .insertInto('revisions')
    .values({
      record_id: after.id,
      revision: after.revision,
      noun: row.kind.noun,
      verb: change.verb,
      saved_at: now,
      staff_id: asker.role === 'visitor' ? null : asker.staffId,
      staff_name: asker.role === 'visitor' ? '' : asker.name,
      reason: change.reason,
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute();
}

/** Every id of another record that a record's facts or tombstone name. */
export function idsIn(record: OfficeRecord<unknown, unknown, unknown>): string[] {
  const found = new Set<string>();
  collectIds([record.facts, record.publication], found);
  found.delete(record.id);
  return [...found];
}

function collectIds(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (recordIdPattern.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collectIds(item, found);
  }
}
