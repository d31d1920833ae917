import { closeStatement, isOverdue } from '@coalition/domain/statements';
import { ok, type Failure, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { inTransaction, todayOf, type Office } from '../../server/office.ts';
import { keepStage } from '../version.store.ts';
import { auditStep } from './approve-and-freeze.ts';
import { lockDesk } from './desk.store.ts';
import { announceStage } from './move-stage.ts';

/**
 * Closes every statement whose last day is over, in nobody's name. Every process may try: the first one closes it.
 *
 * @returns how many were closed
 */
export async function closeOverdue(office: Office): Promise<number> {
  const collecting = await office.db
    .selectFrom('statement_stages')
    .select('statement_id')
    .where('stage', '=', 'collecting')
    .where(sql`content->>'closesOn'`, '<', todayOf(office))
    .execute();
  let closed = 0;
  for (const { statement_id: id } of collecting) if (await closeOne(office, id)) closed += 1;
  return closed;
}

async function closeOne(office: Office, id: string): Promise<boolean> {
  const closed = await inTransaction(office.db, async (db): Promise<Result<boolean, Failure>> => {
    const found = await lockDesk(db, id);
    if (!found.ok) return found;
    const desk = found.value;
    if (!isOverdue(desk.stage, todayOf(office))) return ok(false);
    const next = closeStatement(desk.stage, office.now);
    if (!next.ok) return next;
    await keepStage(db, desk.id, next.value);
    await auditStep(office, db, { id: desk.id, step: 'close', facts: { stage: 'closed' } });
    await announceStage(office, db, desk);
    return ok(true);
  });
  return closed.ok && closed.value;
}
