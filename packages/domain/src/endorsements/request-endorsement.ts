import { z } from 'zod';
import { StatementId } from '../statements/index.ts';
import {
  fail,
  failure,
  foldEmailAddress,
  instantLater,
  ok,
  type EmailAddress,
  type FailureOf,
  type Result,
} from '../values/index.ts';
import { checkSignOn, type SignOn, type SignOnClosed, type StatementTextChanged } from './sign-on.ts';
import { EndorsementStepRefused } from './confirm-endorsement.ts';
import { EndorsementRequest, type Endorsement, type EndorsementId } from './endorsement.ts';
import type { Endorser } from './endorser.ts';

const hourMs = 3_600_000;

/** No endorsement by anyone under fourteen. @source Quebec, Law 25 */
export const UnderAge = failure('under_age', 'forbidden', {});
/** This organisation, or somebody at this address, has endorsed this version already. */
export const AlreadyEndorsed = failure('already_endorsed', 'conflict', { statement: StatementId, version: z.int() });

/** What an invited endorser sends: their name and how to show it; the address is the one that was invited. */
export const InvitationAnswer = EndorsementRequest.omit({ email: true });
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

type Refusal = FailureOf<typeof UnderAge> | FailureOf<typeof SignOnClosed> | FailureOf<typeof StatementTextChanged>;

/**
 * Adds a name to one version of a statement, pending confirmation by its owner. Nothing is shown before.
 *
 * @param subject the id for the new endorsement, and the endorser as far as the office knows them
 * @returns the endorsement, `requested`; it lapses 72 hours after `now`
 * @fails UnderAge, SignOnClosed, StatementTextChanged
 */
export function requestEndorsement(
  request: InvitationAnswer,
  subject: { id: EndorsementId; endorser: Endorser },
  signOn: SignOn,
): Result<Endorsement, Refusal> {
  if (!request.isFourteenOrOlder) return fail(UnderAge({}));
  const { statement, version, digest, nameAsSigned, display } = request;
  const open = checkSignOn({ statement, version, digest }, signOn);
  if (!open.ok) return open;
  const lapsesAt = instantLater(signOn.at, 72 * hourMs);
  const state = { status: 'requested', requestedAt: signOn.at, lapsesAt } as const;
  return ok({ ...subject, statement, version, digest, nameAsSigned, display, entry: { by: 'endorser' }, state });
}

/**
 * Takes the answer to an invitation. The link came to the endorser's own address, so what follows may confirm at once.
 *
 * @returns the endorsement, `requested`
 * @fails UnderAge, SignOnClosed, StatementTextChanged, EndorsementStepRefused (answered before, or its time is over)
 */
export function answerInvitation(
  endorsement: Endorsement,
  answer: InvitationAnswer,
  signOn: SignOn,
): Result<Endorsement, Refusal | FailureOf<typeof EndorsementStepRefused>> {
  const { state, id, endorser } = endorsement;
  if (state.status !== 'invited') return fail(EndorsementStepRefused({ from: state.status, to: 'requested' }));
  return requestEndorsement({ ...answer, statement: endorsement.statement }, { id, endorser }, signOn);
}

/**
 * What may stand only once under one version: the organisation, and the address in its folded form. Two endorsements that
 * share a key are two of one endorser.
 *
 * @param email null where there is none; what came by paper or phone takes up no address, so that two people may share one
 */
export function endorsementKeys(endorsement: Endorsement, email: EmailAddress | null): string[] {
  const { endorser, nameAsSigned, entry } = endorsement;
  const ofAddress = email === null || entry.by === 'staff' ? [] : [`address:${foldEmailAddress(email)}`];
  if (!('organisation' in endorser)) return ofAddress;
  const known = endorser.organisation ?? `name:${(nameAsSigned.organisation ?? '').toLowerCase()}`;
  return [`organisation:${known}`, ...ofAddress];
}
