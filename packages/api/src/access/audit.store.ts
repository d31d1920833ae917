import type { Db, Office } from '../server/office.ts';

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
