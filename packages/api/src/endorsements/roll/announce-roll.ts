import type { StatementId } from '@coalition/domain/statements';
import { announce } from '../../revisions/changes/announce.ts';
import type { Db, Office } from '../../server/office.ts';

/** Tells the public site that the names under a statement changed. Before the ledger: everybody waits in this order. */
export function announceRoll(
  { now }: Pick<Office, 'now'>,
  db: Db,
  { statement, isWithdrawal }: { statement: StatementId; isWithdrawal: boolean },
): Promise<void> {
  return announce(db, { at: now, noun: 'endorsements', record_id: statement, is_withdrawal: isWithdrawal });
}
