import { answerInvitation, EndorsementLinkInvalid, type InvitationAnswer } from '@coalition/domain/endorsements';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { leadsOn, refusalOfGuess } from '../links/view-link.ts';
import { lockStage } from '../../statements/version.store.ts';
import { inTransaction, type Office } from '../../server/office.ts';
import { confirmOrHold, type Confirmed } from './confirm-sign-on.ts';
import { findByToken, lockEndorsement, type KeptEndorsement } from '../endorsement.store.ts';
import { identifyEndorser } from './identify-endorser.ts';
import { findSignOn } from '../open-sign-on.ts';

/**
 * Endorses by an invitation. Its link was mailed to the endorser's own address, so this confirms at once.
 *
 * @fails EndorsementLinkInvalid, SignOnClosed, StatementTextChanged, UnderAge, AlreadyEndorsed, MailSenderMissing
 */
export function acceptInvitation(
  office: Office,
  token: string,
  answer: InvitationAnswer,
): Promise<Result<Confirmed, Failure>> {
  return inTransaction(office.db, async (db) => {
    const found = await findByToken(db, token, 'invitation');
    // One that is over is answered as one that never was, after as much work.
    if (found?.endorsement.statement !== answer.statement || !leadsOn(found, 'invitation'))
      return fail(refusalOfGuess(office));
    await lockStage(db, found.endorsement.statement);
    const kept = await lockEndorsement(db, found.endorsement.id);
    if (!kept) return fail(EndorsementLinkInvalid({}));
    const { status } = kept.endorsement.state;
    if (status === 'confirmed') return ok({ status, sequence: kept.confirmedSequence });
    if (status === 'held') return ok({ status, sequence: null });
    const open = await findSignOn(office, db, answer.statement);
    if (!open) return fail(EndorsementLinkInvalid({}));
    const answered = answerInvitation(kept.endorsement, answer, open.signOn);
    if (!answered.ok) return answered;
    const { email } = kept.contact;
    const endorser = email === null ? answered.value.endorser : await identifyEndorser(db, { ...answer, email });
    const signed: KeptEndorsement = {
      ...kept,
      endorsement: { ...answered.value, endorser },
      language: answer.nameAsSigned.language,
    };
    return confirmOrHold(office, db, { kept: signed, open });
  });
}
