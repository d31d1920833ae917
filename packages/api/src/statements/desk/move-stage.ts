import {
  archiveStatement,
  closeStatement,
  deliverStatement,
  extendCollecting,
  prepareNewVersion,
  type Delivery,
  type StatementId,
  type StatementStage,
  type StatementStep,
} from '@coalition/domain/statements';
import { bareId, ok, type CalendarDay, type Failure, type Result } from '@coalition/domain/values';
import { appendToLedger } from '../../ledger/append-to-ledger.ts';
import { announce } from '../../revisions/changes/announce.ts';
import { inTransaction, todayOf, type Db, type Office } from '../../server/office.ts';
import { keepStage } from '../version.store.ts';
import { auditStep } from './approve-and-freeze.ts';
import { lockDesk, type Desk } from './desk.store.ts';
import { openedVersion, permitStep } from './permit-step.ts';

/** A step from one stage to the next. */
interface Move {
  id: string;
  step: StatementStep;
  /** For the audit log. */
  facts?: Record<string, string | number | boolean | null>;
  decide: (desk: Desk) => Result<StatementStage, Failure>;
  /** What else happens in the same transaction, last of all. */
  then?: (db: Db, desk: Desk) => Promise<Result<unknown, Failure>>;
}

/** What happens to those who were asked and have not answered when the last day is put off, in the same transaction. */
export type Prolong = (
  office: Office,
  db: Db,
  days: { statement: StatementId; from: CalendarDay; to: CalendarDay },
) => Promise<void>;

/** Puts off the last day to endorse, for all to see. @fails RecordNotFound, StatementStageRefused, SignOnDeadlinePassed, DeadlineNotLater */
export function extendSignOn(
  office: Office,
  { id, closesOn }: { id: string; closesOn: CalendarDay },
  prolong: Prolong,
): Promise<Result<null, Failure>> {
  const decide = ({ stage }: Desk) => extendCollecting(stage, closesOn, { today: todayOf(office), at: office.now });
  const then = async (db: Db, { id: statement, stage }: Desk) => {
    if (stage.stage === 'collecting') await prolong(office, db, { statement, from: stage.closesOn, to: closesOn });
    return ok(null);
  };
  return moveStage(office, { id, step: 'extend', facts: { closesOn }, decide, then });
}

/** Ends the collecting. @fails RecordNotFound, StatementStageRefused */
export function closeSignOn(office: Office, id: string): Promise<Result<null, Failure>> {
  return moveStage(office, { id, step: 'close', decide: ({ stage }) => closeStatement(stage, office.now) });
}

/** Notes to whom a closed statement was handed over and on which day. @fails RecordNotFound, StatementStageRefused, DeliveryStillToCome, LedgerTimeReversed */
export function noteDelivery(
  office: Office,
  { id, ...delivery }: { id: string } & Omit<Delivery, 'deliveredAt'>,
): Promise<Result<null, Failure>> {
  const decide = ({ stage }: Desk) =>
    deliverStatement(stage, { deliveredAt: office.now, ...delivery }, todayOf(office));
  const then = async (db: Db, desk: Desk) => {
    const version = openedVersion(desk);
    if (!version.ok) return version;
    const { number, digest } = version.value;
    const event = { kind: 'statement_delivered', statement: bareId(desk.id), version: number, digest } as const;
    return appendToLedger(office, db, event);
  };
  return moveStage(office, { id, step: 'deliver', facts: { deliveredOn: delivery.deliveredOn }, decide, then });
}

/** Puts a delivered statement away; it stays readable. @fails RecordNotFound, StatementStageRefused */
export function archiveDelivered(office: Office, id: string): Promise<Result<null, Failure>> {
  return moveStage(office, { id, step: 'archive', decide: ({ stage }) => archiveStatement(stage, office.now) });
}

/** Takes a statement back to its desk for new words; what was collected stays with the old ones. @fails RecordNotFound, StatementStageRefused */
export function takeBackToDesk(office: Office, id: string): Promise<Result<null, Failure>> {
  return moveStage(office, { id, step: 'prepare_new_version', decide: ({ stage }) => prepareNewVersion(stage) });
}

function moveStage(office: Office, { id, step, facts, decide, then }: Move): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (db) => {
    const found = await lockDesk(db, id);
    if (!found.ok) return found;
    const desk = found.value;
    const permitted = await permitStep(office, db, { desk, step });
    if (!permitted.ok) return permitted;
    const next = decide(desk);
    if (!next.ok) return next;
    await keepStage(db, desk.id, next.value);
    await auditStep(office, db, { id: desk.id, step, facts: { stage: next.value.stage, ...facts } });
    await announceStage(office, db, desk);
    const followed = (await then?.(db, desk)) ?? ok(null);
    return followed.ok ? ok(null) : followed;
  });
}

/** Tells the public site that a public statement stands elsewhere on its way. Before the ledger: everybody waits in this order. */
export async function announceStage({ now }: Office, db: Db, { id, record }: Desk): Promise<void> {
  if (record.published === null) return;
  await announce(db, { at: now, noun: 'statements', record_id: id, is_withdrawal: false });
}
