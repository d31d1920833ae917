import type { Instant } from '@coalition/domain/values';
import { link, momentIn, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail speaks of that lets somebody open an account of the office. */
export interface StaffInvitationFacts {
  inviter: string;
  link: string;
  expiresAt: Instant;
  /** Name in the IANA list, for the hour that is told. */
  timeZone: string;
}

/** Invites somebody to work in the office. */
export const staffInvitationWords: MailWords<StaffInvitationFacts> = {
  en: ({ inviter, link: address, expiresAt, timeZone }) => ({
    subject: 'An invitation',
    body: paragraphs(
      'Hello,',
      `${plain(inviter)} invites you to work in the office of our site. Choose a name and a pass phrase here:`,
      link(address),
      `The link works once, until ${plain(momentIn('en', expiresAt, timeZone))}, and is yours alone: please do not pass it on. If you did not expect it, you need do nothing.`,
    ),
  }),
  fr: ({ inviter, link: address, expiresAt, timeZone }) => ({
    subject: 'Une invitation',
    body: paragraphs(
      'Bonjour,',
      `${plain(inviter)} vous invite à travailler dans le bureau de notre site. Choisissez un nom et une phrase de passe ici\u00a0:`,
      link(address),
      `Ce lien sert une seule fois, jusqu’au ${plain(momentIn('fr', expiresAt, timeZone))}, et n’est qu’à vous\u00a0: merci de ne pas le transmettre. Si vous ne l’attendiez pas, vous n’avez rien à faire.`,
    ),
  }),
};
