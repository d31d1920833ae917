import type { AuditFacts } from '@coalition/domain/audit';
import { instantLater, ok } from '@coalition/domain/values';
import { keepForChain } from './audit-chain.store.ts';
import { inTransaction, type Db, type Office } from './office.ts';

/** One thing somebody did; `facts` hold ids and numbers, never texts of the record or anything secret. */
export interface AuditNote {
  action: string;
  noun: string | null;
  recordId: string | null;
  facts: AuditFacts;
}

/**
 * Adds an entry to the audit log, in the transaction of what it speaks of, or in one of its own. It stands there when the
 * transaction ends, not before.
 */
export async function writeAudit(office: Office, db: Db, note: AuditNote): Promise<void> {
  if (!db.isTransaction) {
    await inTransaction(office.db, async (tx) => {
      await writeAudit(office, tx, note);
      return ok(null);
    });
    return;
  }
  const { asker, now: at, requestId } = office;
  const isNobody = asker.role === 'visitor';
  const staff = { staffId: isNobody ? null : asker.staffId, staffName: isNobody ? '' : asker.name };
  keepForChain(db, { at, ...staff, ...note, requestId });
}

const hourMs = 3_600_000;

/** Notes that somebody saw facts of people that are not public; the same person and record once an hour, for pages are opened again and again. */
export async function noteReading(office: Office, read: Pick<AuditNote, 'noun' | 'recordId'>): Promise<void> {
  const { asker, db, now } = office;
  if (asker.role === 'visitor') return;
  const action = `${read.noun ?? ''}.read`;
  const before = await db
    .selectFrom('audit_entries')
    .select('sequence')
    .where('record_id', read.recordId === null ? 'is' : '=', read.recordId)
    .where('action', '=', action)
    .where('staff_id', '=', asker.staffId)
    .where('at', '>', instantLater(now, -hourMs))
    .limit(1)
    .executeTakeFirst();
  if (!before) await writeAudit(office, db, { action, ...read, facts: {} });
}
