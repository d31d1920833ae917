import { instantLater, ok, type EmailAddress, type FailureOf, type Instant, type Result } from '../../values/index.ts';
import type { Endorsement, EndorsementId } from '../endorsement.ts';
import type { NameAsSigned } from '../endorser.ts';
import { checkSignOn, type SignOn, type SignOnClosed, type StatementTextChanged } from '../sign-on.ts';

const dayMs = 86_400_000;

/** Whom the office invites: an address, and the name it knows them by. */
export interface Guest {
  email: EmailAddress;
  /** For the office alone; the guest signs in their own words. */
  name: NameAsSigned;
}

/**
 * Invites somebody to endorse the words that are open. Nothing stands anywhere before they answer.
 *
 * @returns the endorsement, `invited`; it lapses when the statement closes, not before 72 hours have passed
 * @fails SignOnClosed
 */
export function inviteEndorser(
  guest: Guest,
  of: Pick<Endorsement, 'statement' | 'version'> & { id: EndorsementId },
  signOn: SignOn,
): Result<Endorsement, FailureOf<typeof SignOnClosed> | FailureOf<typeof StatementTextChanged>> {
  const open = checkSignOn({ ...of, digest: signOn.digest }, signOn);
  if (!open.ok) return open;
  return ok({
    ...of,
    digest: signOn.digest,
    endorser: { kind: 'individual' },
    nameAsSigned: guest.name,
    display: 'full_name',
    entry: { by: 'endorser' },
    state: { status: 'invited', invitedAt: signOn.at, lapsesAt: lapseAfterClosing(signOn) },
  });
}

/** The end of the last day to endorse, or 72 hours from now where that is later: time enough for a person to act. */
export function lapseAfterClosing({ closesAt, at }: SignOn): Instant {
  const soonest = instantLater(at, 3 * dayMs);
  return closesAt !== null && closesAt > soonest ? closesAt : soonest;
}
