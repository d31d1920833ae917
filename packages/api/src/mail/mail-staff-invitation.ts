import { InvitationInvalid } from '@coalition/domain/access';
import { fail, ok, type EmailAddress, type Failure, type Result } from '@coalition/domain/values';
import { findInvitation } from '../access/accounts/invitation.store.ts';
import { inTransaction, type Office } from '../server/office.ts';
import { queueMail } from './queue-mail.ts';
import { inLanguage } from './words/mail-text.ts';
import { staffInvitationWords } from './words/staff-invitation.words.ts';

/**
 * Mails the link by which somebody opens an account to whom it was made for, in both languages.
 *
 * @returns the address it goes to
 * @fails InvitationInvalid, MailSenderMissing
 */
export function mailStaffInvitation(office: Office, token: string): Promise<Result<EmailAddress, Failure>> {
  return inTransaction<EmailAddress>(office.db, async (tx) => {
    const open = await findInvitation(tx, token, office.now);
    if (open?.invitation.purpose !== 'invitation') return fail(InvitationInvalid({}));
    const { asker, installation } = office;
    const facts = {
      inviter: asker.role === 'visitor' ? '' : asker.name,
      link: `${installation.officeOrigin}/invitation/${token}`,
      expiresAt: open.expiresAt,
      timeZone: installation.timeZone,
    };
    const { email } = open.invitation;
    const words = inLanguage(staffInvitationWords, facts, null);
    const draft = { ...words, to: email, language: null, unsubscribe: null, about: null };
    const queued = await queueMail(office, tx, { ...draft, purpose: 'staff_invitation' });
    return queued.ok ? ok(email) : queued;
  });
}
