import { z } from 'zod';
import type { WithdrawalReason } from '../revisions/index.ts';
import { CalendarDay, fail, failure, ok, type FailureOf, type Instant, type Result } from '../values/index.ts';
import { mayEnterStage, type CollectingMode, type Delivery, type StatementStage } from './statement-stage.ts';
import type { StatementVersion } from './versions/statement-version.ts';

const stage = z.enum(['preparing', 'collecting', 'closed', 'delivered', 'archived', 'withdrawn']);

/** This step is not among `statementSteps`. */
export const StatementStageRefused = failure('statement_stage_refused', 'conflict', { from: stage, to: stage });
/** Only a frozen version can be opened or published: its words can no longer move. */
export const VersionNotFrozen = failure('version_not_frozen', 'conflict', { version: z.int() });
/** The last day to endorse must not lie in the past. */
export const SignOnDeadlinePassed = failure('sign_on_deadline_passed', 'invalid', { closesOn: CalendarDay });

/** A last day is only ever put off: nobody loses time that was announced. */
export const DeadlineNotLater = failure('deadline_not_later', 'invalid', { closesOn: CalendarDay });
/** People were told that they could endorse until a day; new words give them as long. */
export const DeadlineEarlier = failure('deadline_earlier', 'invalid', { closesOn: CalendarDay });
/** Something cannot have been handed over on a day still to come. */
export const DeliveryStillToCome = failure('delivery_still_to_come', 'invalid', { deliveredOn: CalendarDay });

type Stage<Name extends StatementStage['stage']> = Extract<StatementStage, { stage: Name }>;
type StageRefused = FailureOf<typeof StatementStageRefused>;

function enter<Next extends StatementStage>(from: StatementStage, next: Next): Result<Next, StageRefused> {
  return mayEnterStage(from.stage, next.stage)
    ? ok(next)
    : fail(StatementStageRefused({ from: from.stage, to: next.stage }));
}

/** How a statement is opened: to whom, from when, and until which day. */
interface Opening {
  mode: CollectingMode;
  closesOn: CalendarDay;
  today: CalendarDay;
  at: Instant;
}

/** Opens a frozen version for endorsement. @fails StatementStageRefused, VersionNotFrozen, SignOnDeadlinePassed, DeadlineEarlier */
export function openStatement(
  from: StatementStage,
  version: StatementVersion,
  { mode, closesOn, today, at }: Opening,
): Result<
  Stage<'collecting'>,
  | StageRefused
  | FailureOf<typeof VersionNotFrozen>
  | FailureOf<typeof SignOnDeadlinePassed>
  | FailureOf<typeof DeadlineEarlier>
> {
  if (version.status !== 'frozen') return fail(VersionNotFrozen({ version: version.number }));
  if (closesOn < today) return fail(SignOnDeadlinePassed({ closesOn }));
  const promised = from.stage === 'preparing' ? (from.promised ?? closesOn) : closesOn;
  if (closesOn < promised) return fail(DeadlineEarlier({ closesOn: promised }));
  return enter(from, { stage: 'collecting', version: version.number, mode, openedAt: at, closesOn });
}

/** Ends the collecting; the roll stands. @fails StatementStageRefused */
export function closeStatement(from: StatementStage, at: Instant): Result<Stage<'closed'>, StageRefused> {
  if (from.stage !== 'collecting') return fail(StatementStageRefused({ from: from.stage, to: 'closed' }));
  return ok({ stage: 'closed', version: from.version, closedAt: at });
}

/** Puts off the last day; the day first announced stays readable. @fails StatementStageRefused, SignOnDeadlinePassed, DeadlineNotLater */
export function extendCollecting(
  from: StatementStage,
  closesOn: CalendarDay,
  { today, at }: { today: CalendarDay; at: Instant },
): Result<
  Stage<'collecting'>,
  StageRefused | FailureOf<typeof SignOnDeadlinePassed> | FailureOf<typeof DeadlineNotLater>
> {
  if (from.stage !== 'collecting') return fail(StatementStageRefused({ from: from.stage, to: 'collecting' }));
  if (closesOn < today) return fail(SignOnDeadlinePassed({ closesOn }));
  if (closesOn <= from.closesOn) return fail(DeadlineNotLater({ closesOn: from.closesOn }));
  return ok({ ...from, closesOn, extendedFrom: from.extendedFrom ?? from.closesOn, extendedAt: at });
}

/** Whether the last day to endorse is over, so that the statement closes by itself. */
export function isOverdue(stage: StatementStage, today: CalendarDay): boolean {
  return stage.stage === 'collecting' && stage.closesOn < today;
}

/** Notes that a closed statement was handed over; its roll is no longer changed except to take names off. @fails StatementStageRefused, DeliveryStillToCome */
export function deliverStatement(
  from: StatementStage,
  delivery: Delivery,
  today: CalendarDay,
): Result<Stage<'delivered'>, StageRefused | FailureOf<typeof DeliveryStillToCome>> {
  if (from.stage !== 'closed') return fail(StatementStageRefused({ from: from.stage, to: 'delivered' }));
  const { deliveredOn } = delivery;
  if (deliveredOn > today) return fail(DeliveryStillToCome({ deliveredOn }));
  return ok({ stage: 'delivered', version: from.version, ...delivery });
}

/** Puts a delivered statement away; it stays readable. @fails StatementStageRefused */
export function archiveStatement(from: StatementStage, at: Instant): Result<Stage<'archived'>, StageRefused> {
  if (from.stage !== 'delivered') return fail(StatementStageRefused({ from: from.stage, to: 'archived' }));
  return ok({ ...from, stage: 'archived', archivedAt: at });
}

/** Takes a statement back to its desk for new words; every endorser will be asked again. @fails StatementStageRefused */
export function prepareNewVersion(from: StatementStage): Result<Stage<'preparing'>, StageRefused> {
  const promised = from.stage === 'collecting' ? { promised: from.closesOn } : {};
  return enter(from, { stage: 'preparing', ...promised });
}

/** Withdraws a statement for good; where it was public, a tombstone stays. @fails StatementStageRefused */
export function withdrawStatement(
  from: StatementStage,
  withdrawal: { reason: WithdrawalReason; wasPublic: boolean },
  at: Instant,
): Result<Stage<'withdrawn'>, StageRefused> {
  const { reason, wasPublic } = withdrawal;
  return enter(from, { stage: 'withdrawn', withdrawnAt: at, reason, leavesTombstone: wasPublic });
}
