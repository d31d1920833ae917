import { z } from 'zod';
import { StatementId, type AuthorityRung, type StatementStage } from '../statements/index.ts';
import {
  fail,
  failure,
  ok,
  type CalendarDay,
  type Digest,
  type FailureOf,
  type Instant,
  type Result,
} from '../values/index.ts';

/** What a statement offers to sign at one moment. */
export interface SignOn {
  stage: StatementStage;
  /** Digest of the version that is open. */
  digest: Digest;
  leastRung: AuthorityRung;
  at: Instant;
  /** The day of `at` in the time zone of the coalition. */
  today: CalendarDay;
  /** The last moment of the last day, in that zone; null where nothing is open. */
  closesAt: Instant | null;
}

/** The statement is not open for endorsement: not yet, no longer, or its last day has passed. */
export const SignOnClosed = failure('sign_on_closed', 'conflict', { statement: StatementId });
/** The words changed after the endorser read them: show the new version and ask again. */
export const StatementTextChanged = failure('statement_text_changed', 'conflict', {
  statement: StatementId,
  readVersion: z.int(),
  currentVersion: z.int(),
});

/** This link leads nowhere: never given out, taken back, or over. One answer for all, so that guessing tells nothing. */
export const EndorsementLinkInvalid = failure('endorsement_link_invalid', 'not_found', {});
/** Too many requests came from one network; nothing was taken. */
export const EndorsementsLimited = failure('endorsements_limited', 'too_many', { retryAfterSeconds: z.int() });
/** The form was sent within a moment or after a day: send it once more. */
export const FormStale = failure('form_stale', 'conflict', {});

type Refusal = FailureOf<typeof SignOnClosed> | FailureOf<typeof StatementTextChanged>;

/** Whether the words somebody read are the words that are open now. @fails SignOnClosed, StatementTextChanged */
export function checkSignOn(
  read: { statement: StatementId; version: number; digest: Digest },
  { stage, digest, today }: SignOn,
): Result<true, Refusal> {
  const { statement, version } = read;
  if (stage.stage !== 'collecting' || today > stage.closesOn) return fail(SignOnClosed({ statement }));
  if (version === stage.version && read.digest === digest) return ok(true);
  return fail(StatementTextChanged({ statement, readVersion: version, currentVersion: stage.version }));
}
