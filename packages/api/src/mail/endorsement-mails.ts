import type { MessagePurpose } from '@coalition/domain/mail';
import type { Language } from '@coalition/domain/values';
import type { MailDraft } from './queue-mail.ts';
import { endorsementConfirmationWords, type ConfirmationFacts } from './words/endorsement-confirmation.words.ts';
import { endorsementDeclinedWords, type DeclinedFacts } from './words/endorsement-declined.words.ts';
import { endorsementInvitationWords, type InvitationFacts } from './words/endorsement-invitation.words.ts';
import { endorsementReceiptWords, type ReceiptFacts } from './words/endorsement-receipt.words.ts';
import { endorsementReminderWords, type ReminderFacts } from './words/endorsement-reminder.words.ts';
import { endorsementRenewalWords, type RenewalFacts } from './words/endorsement-renewal.words.ts';
import { endorsementWithdrawnWords, type WithdrawnFacts } from './words/endorsement-withdrawn.words.ts';
import { statementWithdrawnWords, type StatementWithdrawnFacts } from './words/statement-withdrawn.words.ts';
import { inEachLanguage, type FactsIn, type MailWords } from './words/mail-text.ts';

/** A mail without its reader: words, language, and what it is for. */
export type WrittenMail = Pick<MailDraft, 'subject' | 'body' | 'language' | 'unsubscribe' | 'purpose'>;

/** For somebody whose language may be unknown: the facts of each part lead to pages in its language. */
function writtenInEach<Facts>(purpose: MessagePurpose, words: MailWords<Facts>) {
  return (facts: FactsIn<Facts>, language: Language | null): WrittenMail => ({
    ...inEachLanguage(words, facts, language),
    language,
    unsubscribe: null,
    purpose,
  });
}

/** For somebody who has said which language they read. */
function written<Facts>(purpose: MessagePurpose, words: MailWords<Facts>) {
  const write = writtenInEach(purpose, words);
  return (facts: Facts, language: Language | null): WrittenMail => write(() => facts, language);
}

/** Invites somebody to read and endorse; in both languages where theirs is unknown. */
export const invitationMail = writtenInEach<InvitationFacts>('endorsement_invitation', endorsementInvitationWords);

/** Reminds somebody of a question they have not answered. */
export const reminderMail = writtenInEach<ReminderFacts>('endorsement_reminder', endorsementReminderWords);

/** Asks the owner of an address to confirm a request. */
export const confirmationMail = written<ConfirmationFacts>('endorsement_confirmation', endorsementConfirmationWords);

/** The receipt after a confirmation. */
export const receiptMail = written<ReceiptFacts>('endorsement_receipt', endorsementReceiptWords);

/** Asks an endorser again, because the words changed. */
export const renewalMail = writtenInEach<RenewalFacts>('endorsement_renewal', endorsementRenewalWords);

/** Says that a name was taken back. */
export const withdrawnMail = written<WithdrawnFacts>('endorsement_withdrawn', endorsementWithdrawnWords);

/** Says to an endorser that the whole text was withdrawn. */
export const statementWithdrawnMail = writtenInEach<StatementWithdrawnFacts>(
  'statement_withdrawn',
  statementWithdrawnWords,
);

/** Says that a name that waited was turned down. */
export const declinedMail = written<DeclinedFacts>('endorsement_declined', endorsementDeclinedWords);
