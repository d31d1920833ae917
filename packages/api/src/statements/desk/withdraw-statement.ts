import { reopenRecord, RevisionStale, withdrawRecord, type WithdrawalReason } from '@coalition/domain/revisions';
import { StatementId, withdrawStatement } from '@coalition/domain/statements';
import { bareId, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { appendToLedger } from '../../ledger/append-to-ledger.ts';
import { finishWrite } from '../../revisions/saving/write-record.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { statementRow } from '../statement.row.ts';
import { keepStage } from '../version.store.ts';
import { auditStep } from './approve-and-freeze.ts';
import { lockDesk, type Desk, type StatementRecord } from './desk.store.ts';
import { permitStep } from './permit-step.ts';

/** A statement to withdraw for good, and why. */
export interface Withdrawal {
  id: string;
  expectedRevision: number;
  reason: WithdrawalReason;
}

/** What those hear whose names stand under a statement that is withdrawn, in the same transaction. */
export type TellEndorsers = (office: Office, db: Db, statement: StatementId) => Promise<void>;

/** The row of statements that lets endorsers hear of a withdrawal, also where the record itself is taken back. */
export function tellingStatementRow(tell: TellEndorsers): typeof statementRow {
  return {
    ...statementRow,
    afterWrite: async (office, db, write) => {
      const followed = await statementRow.afterWrite(office, db, write);
      const { before, after } = write;
      const isTakenBack = before !== null && before.published !== null && after.publication.status === 'withdrawn';
      if (followed.ok && isTakenBack) await tell(office, db, StatementId.parse(after.id));
      return followed;
    },
  };
}

/**
 * Withdraws a statement for good, and lets its endorsers know. Where it was public, its address says so and why; where it was
 * not, nothing of it shows.
 *
 * @fails RecordNotFound, RevisionStale, StatementStageRefused, LedgerTimeReversed
 */
export function withdrawFromDesk(
  office: Office,
  withdrawal: Withdrawal,
  tell: TellEndorsers,
): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (db) => {
    const { id, expectedRevision, reason } = withdrawal;
    const found = await lockDesk(db, id);
    if (!found.ok) return found;
    const desk = found.value;
    const { revision: currentRevision } = desk.record;
    if (currentRevision !== expectedRevision) return fail(RevisionStale({ expectedRevision, currentRevision }));
    const permitted = await permitStep(office, db, { desk, step: 'withdraw' });
    if (!permitted.ok) return permitted;
    const withdrawn =
      desk.record.published === null
        ? await withdrawUnseen(office, db, { desk, reason })
        : await writeRecord(office, db, {
            before: desk.record,
            decided: withdrawRecord(desk.record, { reason, replacedBy: null }, office.now),
            verb: 'withdraw',
          });
    if (!withdrawn.ok) return withdrawn;
    await tell(office, db, desk.id);
    return ok(null);
  });
}

/** What nobody outside saw: its stage ends, it is taken off the schedule, and what was frozen is known to be withdrawn. */
async function withdrawUnseen(
  office: Office,
  db: Db,
  { desk, reason }: { desk: Desk; reason: WithdrawalReason },
): Promise<Result<unknown, Failure>> {
  const next = withdrawStatement(desk.stage, { reason, wasPublic: false }, office.now);
  if (!next.ok) return next;
  await keepStage(db, desk.id, next.value);
  await auditStep(office, db, { id: desk.id, step: 'withdraw', facts: { stage: 'withdrawn' } });
  const before = desk.record;
  const { status } = before.publication;
  const back =
    status === 'scheduled' || status === 'in_review'
      ? await writeRecord(office, db, { before, decided: reopenRecord(before, office.now), verb: 'reopen' })
      : ok(null);
  if (!back.ok || desk.versions.every((version) => !('digest' in version))) return back;
  return appendToLedger(office, db, { kind: 'statement_withdrawn', statement: bareId(desk.id) });
}

async function writeRecord(
  office: Office,
  db: Db,
  { before, decided, verb }: { before: StatementRecord; decided: Result<StatementRecord, Failure>; verb: string },
): Promise<Result<unknown, Failure>> {
  if (!decided.ok) return decided;
  const after = decided.value;
  await statementRow.store.update(db, after);
  return finishWrite(office, db, { row: statementRow, before, after, change: { verb, reason: null } });
}
