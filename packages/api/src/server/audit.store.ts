import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Office } from './office.ts';

/** One thing somebody did; `facts` hold ids and numbers, never texts of the record or anything secret. */
export interface AuditNote {
  action: string;
  noun: string | null;
  recordId: string | null;
  facts: Record<string, string | number | boolean | null>;
}

/** Adds an entry to the audit log, in the transaction of what it speaks of. */
export async function writeAudit(office: Office, db: Db, note: AuditNote): Promise<void> {
  const { asker } = office;
  await db
    .insertInto('audit_entries')
    .values({
      at: office.now,
      staff_id: asker.role === 'visitor' ? null : asker.staffId,
      staff_name: asker.role === 'visitor' ? '' : asker.name,
      action: note.action,
      noun: note.noun,
      record_id: note.recordId,
      request_id: office.requestId,
      facts: JSON.stringify(note.facts),
    })
    .execute();
}

/** What to look for in the audit log; null leaves a thing open. */
export interface AuditFilter {
  staffId: string | null;
  noun: string | null;
  recordId: string | null;
  /** An action's whole name (`resources.publish`) or its verb alone (`publish`). */
  action: string | null;
  before: number | null;
}

/** One thing that was done, by whom and when. */
export interface AuditEntry {
  sequence: number;
  at: string;
  staffId: string | null;
  staffName: string;
  action: string;
  noun: string | null;
  recordId: string | null;
  facts: Record<string, string | number | boolean | null>;
}

const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const pageSize = 50;

/** A page of the audit log, the newest first; `next` is the `before` of the following page, null at the end. */
export async function listAudit(db: Db, filter: AuditFilter): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const { staffId, noun, recordId, action, before } = filter;
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where((row) =>
      row.and([
        ...(staffId === null ? [] : [row('staff_id', '=', staffId)]),
        ...(noun === null ? [] : [row('noun', '=', noun)]),
        ...(recordId === null ? [] : [row('record_id', '=', recordId)]),
        ...(action === null
          ? []
          : [row.or([row('action', '=', action), row(sql`split_part(action, '.', 2)`, '=', action)])]),
        ...(before === null ? [] : [row('sequence', '<', before)]),
      ]),
    )
    .orderBy('sequence', 'desc')
    .limit(pageSize + 1)
    .execute();
  const entries = rows.slice(0, pageSize).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    staffId: row.staff_id,
    staffName: row.staff_name,
    action: row.action,
    noun: row.noun,
    recordId: row.record_id,
    facts: Facts.parse(row.facts),
  }));
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.sequence ?? null) : null };
}
