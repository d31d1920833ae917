import { z } from 'zod';
import type { StaffId } from '../access/index.ts';
import type { RemovalReason } from '../ledger/index.ts';
import { SecondPersonNeeded } from '../statements/index.ts';
import { fail, failure, Instant, instantLater, ok, type FailureOf, type Result } from '../values/index.ts';
import { checkAuthority, type AuthorityTooLow } from './authority.ts';
import { mayTake, type Endorsement, type EndorsementState, type HoldReason } from './endorsement.ts';
import { checkSignOn, type SignOn, type SignOnClosed, type StatementTextChanged } from './sign-on.ts';

const dayMs = 86_400_000;
const status = z.enum(['invited', 'requested', 'held', 'confirmed', 'withdrawn', 'removed', 'lapsed']);

/** This step is not among `endorsementSteps`. */
export const EndorsementStepRefused = failure('endorsement_step_refused', 'conflict', { from: status, to: status });
/** Seventy-two hours passed without a confirmation: ask anew. */
export const EndorsementLapsed = failure('endorsement_lapsed', 'conflict', { lapsedAt: Instant });

type StepRefused = FailureOf<typeof EndorsementStepRefused>;
type SecondPerson = FailureOf<typeof SecondPersonNeeded>;
type ConfirmRefusal =
  | StepRefused
  | SecondPerson
  | FailureOf<typeof EndorsementLapsed>
  | FailureOf<typeof SignOnClosed>
  | FailureOf<typeof StatementTextChanged>
  | FailureOf<typeof AuthorityTooLow>;

function step(endorsement: Endorsement, state: EndorsementState): Result<Endorsement, StepRefused> {
  const [from, to] = [endorsement.state.status, state.status];
  return mayTake(from, to) ? ok({ ...endorsement, state }) : fail(EndorsementStepRefused({ from, to }));
}

/** Keeps a request, whose owner has confirmed it, for staff to look at: 72 hours anew. @fails EndorsementStepRefused */
export function holdEndorsement(
  endorsement: Endorsement,
  reason: HoldReason,
  at: Instant,
): Result<Endorsement, StepRefused> {
  const { state } = endorsement;
  if (state.status !== 'requested') return fail(EndorsementStepRefused({ from: state.status, to: 'held' }));
  return step(endorsement, { status: 'held', heldAt: at, reason, lapsesAt: instantLater(at, 3 * dayMs) });
}

/** Gives a request its 72 hours anew, where we lost what its owner may have confirmed; anything else stays as it is. */
export function renewRequest(endorsement: Endorsement, at: Instant): Endorsement {
  const { state } = endorsement;
  const until = instantLater(at, 3 * dayMs);
  if (state.status !== 'requested' || state.lapsesAt >= until) return endorsement;
  return { ...endorsement, state: { ...state, lapsesAt: until } };
}

/** A second member of staff vouches for what the first entered from paper or phone. @fails SecondPersonNeeded */
export function approveEntry(endorsement: Endorsement, approvedBy: StaffId): Result<Endorsement, SecondPerson> {
  const { entry } = endorsement;
  if (entry.by !== 'staff') return ok(endorsement);
  if (entry.enteredBy === approvedBy) return fail(SecondPersonNeeded({}));
  return ok({ ...endorsement, entry: { ...entry, approvedBy } });
}

/**
 * Puts the name under the words: from here on it stands on the roll of this version.
 *
 * @fails EndorsementStepRefused, EndorsementLapsed, SecondPersonNeeded (from paper or phone, not yet approved), SignOnClosed,
 *   StatementTextChanged, AuthorityTooLow
 */
export function confirmEndorsement(endorsement: Endorsement, signOn: SignOn): Result<Endorsement, ConfirmRefusal> {
  const { state, entry } = endorsement;
  if (!mayTake(state.status, 'confirmed')) return fail(EndorsementStepRefused({ from: state.status, to: 'confirmed' }));
  if ('lapsesAt' in state && signOn.at >= state.lapsesAt) return fail(EndorsementLapsed({ lapsedAt: state.lapsesAt }));
  if (entry.by === 'staff' && entry.approvedBy === null) return fail(SecondPersonNeeded({}));
  const open = checkSignOn(endorsement, signOn);
  if (!open.ok) return open;
  const authority = checkAuthority(endorsement.endorser, signOn.leastRung);
  if (!authority.ok) return authority;
  return step(endorsement, { status: 'confirmed', confirmedAt: signOn.at });
}

/** Takes the name back at its owner's word, at any time, before and after delivery. @fails EndorsementStepRefused */
export function withdrawEndorsement(endorsement: Endorsement, at: Instant): Result<Endorsement, StepRefused> {
  const { state } = endorsement;
  if (state.status !== 'confirmed') return fail(EndorsementStepRefused({ from: state.status, to: 'withdrawn' }));
  return step(endorsement, { status: 'withdrawn', confirmedAt: state.confirmedAt, withdrawnAt: at });
}

/** Takes a name off at the office's word; the removal is counted in public with its reason. @fails EndorsementStepRefused */
export function removeEndorsement(
  endorsement: Endorsement,
  reason: RemovalReason,
  at: Instant,
): Result<Endorsement, StepRefused> {
  const { state } = endorsement;
  if (state.status !== 'confirmed') return fail(EndorsementStepRefused({ from: state.status, to: 'removed' }));
  return step(endorsement, { status: 'removed', confirmedAt: state.confirmedAt, removedAt: at, reason });
}

/**
 * Lets an unconfirmed request come to nothing once its 72 hours are over.
 *
 * @returns the endorsement, `lapsed`, to be deleted 7 days later; or itself when its time is not over
 * @fails EndorsementStepRefused
 */
export function lapseEndorsement(endorsement: Endorsement, now: Instant): Result<Endorsement, StepRefused> {
  const { state } = endorsement;
  if (!('lapsesAt' in state)) return fail(EndorsementStepRefused({ from: state.status, to: 'lapsed' }));
  if (now < state.lapsesAt) return ok(endorsement);
  return step(endorsement, { status: 'lapsed', lapsedAt: now, deleteAt: instantLater(now, 7 * dayMs) });
}
