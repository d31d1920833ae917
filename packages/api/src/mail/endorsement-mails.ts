import type { MessagePurpose } from '@coalition/domain/mail';
import type { Language } from '@coalition/domain/values';
import type { MailDraft } from './queue-mail.ts';
import { endorsementConfirmationWords, type ConfirmationFacts } from './words/endorsement-confirmation.words.ts';
import { endorsementDeclinedWords, type DeclinedFacts } from './words/endorsement-declined.words.ts';
import { endorsementInvitationWords, type InvitationFacts } from './words/endorsement-invitation.words.ts';
import { endorsementReceiptWords, type ReceiptFacts } from './words/endorsement-receipt.words.ts';
import { endorsementRenewalWords, type RenewalFacts } from './words/endorsement-renewal.words.ts';
import { endorsementWithdrawnWords, type WithdrawnFacts } from './words/endorsement-withdrawn.words.ts';
import { inLanguage, type MailWords } from './words/mail-text.ts';

/** A mail without its reader: words, language, and what it is for. */
export type WrittenMail = Pick<MailDraft, 'subject' | 'body' | 'language' | 'unsubscribe' | 'purpose'>;

function written<Facts>(purpose: MessagePurpose, words: MailWords<Facts>) {
  return (facts: Facts, language: Language | null): WrittenMail => ({
    ...inLanguage(words, facts, language),
    language,
    unsubscribe: null,
    purpose,
  });
}

/** Invites somebody to read and endorse; in both languages where theirs is unknown. */
export const invitationMail = written<InvitationFacts>('endorsement_invitation', endorsementInvitationWords);

/** Asks the owner of an address to confirm a request. */
export const confirmationMail = written<ConfirmationFacts>('endorsement_confirmation', endorsementConfirmationWords);

/** The receipt after a confirmation. */
export const receiptMail = written<ReceiptFacts>('endorsement_receipt', endorsementReceiptWords);

/** Asks an endorser again, because the words changed. */
export const renewalMail = written<RenewalFacts>('endorsement_renewal', endorsementRenewalWords);

/** Says that a name was taken back. */
export const withdrawnMail = written<WithdrawnFacts>('endorsement_withdrawn', endorsementWithdrawnWords);

/** Says that a name that waited was turned down. */
export const declinedMail = written<DeclinedFacts>('endorsement_declined', endorsementDeclinedWords);
