import { AuditEntry, AuditFacts, type StoredAuditEntry } from '@coalition/domain/audit';
import { bug, Digest, Instant } from '@coalition/domain/values';
import { sql, type ExpressionBuilder, type Selectable } from 'kysely';
import { z } from 'zod';
import type { AuditEntriesTable, Tables } from '../database/tables.ts';
import type { Db } from '../server/office.ts';

/** Which entries are asked for; null leaves a thing open. */
export interface AuditChoice {
  staffId: string | null;
  noun: string | null;
  recordId: string | null;
  /** An action's whole name (`resources.publish`) or its verb alone (`publish`). */
  action: string | null;
}

/** What to look for in the audit log, and before which entry. */
export interface AuditFilter extends AuditChoice {
  before: number | null;
}

/** One thing that was done, by whom and when. */
interface AuditLine extends Omit<AuditEntry, 'previous' | 'requestId'> {
  /** What it was done to, as its English address names it now, or an account by the person's name; null for what has neither. */
  recordName: string | null;
}

/** An entry with its digest, as it is taken away. */
export type ExportedAuditEntry = AuditEntry & { digest: string };

const pageSize = 50;
const batchSize = 1_000;

/** A page of the audit log, the newest first; `next` is the `before` of the following page, null at the end. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<{ entries: AuditLine[]; next: number | null }> {
  const { before } = filter;
  const query = db
    .selectFrom('audit_entries')
    .leftJoin('record_slugs', (join) =>
      join
        .onRef('record_slugs.record_id', '=', 'audit_entries.record_id')
        .on('record_slugs.language', '=', 'en')
        .on('record_slugs.is_current', '=', true),
    )
    .leftJoin('staff', 'staff.id', 'audit_entries.record_id')
    .selectAll('audit_entries')
    .select(['slug', 'staff.name as person'])
    .where(chosen(filter));
  const rows = await (before === null ? query : query.where('sequence', '<', before))
    .orderBy('sequence', 'desc')
    .limit(pageSize + 1)
    .execute();
  const entries = rows.slice(0, pageSize).map((row) => {
    const { previous: _previous, requestId: _requestId, ...line } = columnsOf(row);
    return { ...line, facts: AuditFacts.parse(row.facts), recordName: row.slug ?? row.person };
  });
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.sequence ?? null) : null };
}

/** The next thousand chosen entries after one and up to another, the oldest first, with what chains them. */
export async function exportAudit(
  db: Db,
  choice: AuditChoice,
  range: { after: number; upTo: number },
): Promise<ExportedAuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where(chosen(choice))
    .where('sequence', '>', range.after)
    .where('sequence', '<=', range.upTo)
    .orderBy('sequence')
    .limit(batchSize)
    .execute();
  // What was tampered with is taken away as it stands: whoever checks the file shall find it.
  return rows.map((row) => ({ ...columnsOf(row), facts: AuditFacts.parse(row.facts), digest: row.digest }));
}

/** Every entry as it is stored, in order, read a thousand at a time. */
export async function* readAuditLog(db: Db): AsyncGenerator<StoredAuditEntry> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where(sql<boolean>`sequence > ${after}::bigint`)
      .orderBy('sequence')
      .limit(batchSize)
      .execute();
    for (const row of rows)
      yield { entry: AuditEntry.safeParse({ ...columnsOf(row), facts: row.facts }).data ?? null, digest: row.digest };
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.sequence;
  }
}

const End = z
  .object({ size: z.int(), last_digest: Digest.nullable() })
  .transform(({ size, last_digest: digest }) => ({ size, digest }));

/** The end of the log as it is kept apart from the entries. */
export async function readAuditEnd(db: Db): Promise<z.output<typeof End>> {
  const row = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  return row ? End.parse(row) : bug('the audit log has no end');
}

function chosen({ staffId, noun, recordId, action }: AuditChoice) {
  return (row: ExpressionBuilder<Tables, 'audit_entries'>) =>
    row.and([
      ...(staffId === null ? [] : [row('audit_entries.staff_id', '=', staffId)]),
      ...(noun === null ? [] : [row('audit_entries.noun', '=', noun)]),
      ...(recordId === null ? [] : [row('audit_entries.record_id', '=', recordId)]),
      ...(action === null
        ? []
        : [row.or([row('action', '=', action), row(sql`split_part(action, '.', 2)`, '=', action)])]),
    ]);
}

function columnsOf(row: Selectable<AuditEntriesTable>) {
  return {
    sequence: row.sequence,
    at: Instant.parse(row.at),
    staffId: row.staff_id,
    staffName: row.staff_name,
    action: row.action,
    noun: row.noun,
    recordId: row.record_id,
    requestId: row.request_id,
    previous: row.previous === null ? null : Digest.parse(row.previous),
  };
}
