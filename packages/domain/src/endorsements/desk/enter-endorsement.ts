import { z } from 'zod';
import type { StaffId } from '../../access/index.ts';
import { StatementId } from '../../statements/index.ts';
import {
  Digest,
  EmailAddress,
  fail,
  ok,
  Paragraph,
  PhoneNumber,
  type Failure,
  type Result,
} from '../../values/index.ts';
import type { Endorsement, EndorsementId } from '../endorsement.ts';
import { DisplayChoice, NameAsSigned, type Endorser } from '../endorser.ts';
import { UnderAge } from '../request-endorsement.ts';
import { checkSignOn, type SignOn } from '../sign-on.ts';
import { lapseAfterClosing } from './invite-endorser.ts';

/** What staff write down of an endorsement that came on paper or by phone, with where its evidence lies. */
export const EndorsementFromPaper = z.strictObject({
  submission: z.uuid().meta({ description: 'Made with the page of the form: what is sent twice is entered once' }),
  statement: StatementId,
  version: z.int().min(1),
  digest: Digest.meta({ description: 'Digest of the words that were signed or read out' }),
  signsFor: z.enum(['self', 'organisation']),
  nameAsSigned: NameAsSigned,
  display: DisplayChoice,
  email: EmailAddress.nullable(),
  phone: PhoneNumber.nullable(),
  evidence: Paragraph.meta({ description: 'Where the paper is, or who called and when' }),
  isFourteenOrOlder: z.boolean(),
});
export type EndorsementFromPaper = z.infer<typeof EndorsementFromPaper>;

/**
 * Enters an endorsement that came on paper or by phone. It waits for a second member of staff.
 *
 * @returns the endorsement, `held`, until the statement closes, and 72 hours at least
 * @fails UnderAge, SignOnClosed, StatementTextChanged
 */
export function enterEndorsement(
  paper: EndorsementFromPaper,
  subject: { id: EndorsementId; endorser: Endorser; enteredBy: StaffId },
  signOn: SignOn,
): Result<Endorsement, Failure> {
  if (!paper.isFourteenOrOlder) return fail(UnderAge({}));
  const { statement, version, digest, nameAsSigned, display } = paper;
  const open = checkSignOn(paper, signOn);
  if (!open.ok) return open;
  const { id, endorser, enteredBy } = subject;
  return ok({
    id,
    statement,
    version,
    digest,
    endorser,
    nameAsSigned,
    display,
    entry: { by: 'staff', enteredBy, approvedBy: null },
    state: { status: 'held', heldAt: signOn.at, reason: 'staff', lapsesAt: lapseAfterClosing(signOn) },
  });
}
