import { renewRequest } from '@coalition/domain/endorsements';
import { StatementId } from '@coalition/domain/statements';
import { bug } from '@coalition/domain/values';
import type { AskAfterLoss } from '../ledger/admit-loss.ts';
import { mailSender } from '../mail/queue-mail.ts';
import { remindOne } from './desk/remind-endorsers.ts';
import { parseEndorsement, updateEndorsement } from './endorsement.store.ts';
import { findSignOn, openUntil } from './open-sign-on.ts';

/**
 * Writes, after a backup was restored, to everybody whose name waits in it under open words: they may have answered since. Whoever asked
 * to sign gets 72 hours anew. Nobody is written to while the coalition has not said in whose name.
 */
export const askAfterLoss: AskAfterLoss = async (office, db) => {
  if ((await mailSender(db)) === null) return 0;
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('status', 'in', ['invited', 'requested'])
    .where('email_folded', 'is not', null)
    .orderBy('id')
    .execute();
  let asked = 0;
  for (const [statement, waiting] of Map.groupBy(rows, (row) => row.statement_id)) {
    const open = await findSignOn(office, db, StatementId.parse(statement));
    if (!open || openUntil(open, 'invited') === null) continue;
    for (const row of waiting) {
      const found = parseEndorsement(row);
      const kept = { ...found, endorsement: renewRequest(found.endorsement, office.now) };
      await updateEndorsement(db, kept);
      const reminded = await remindOne(office, db, { kept, open, isAfterLoss: true });
      if (!reminded.ok) return bug('the sender of mail went in the middle of a deed');
      asked += 1;
    }
  }
  return asked;
};
