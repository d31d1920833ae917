import type { CalendarDay, EachLanguage } from '@coalition/domain/values';
import { dayIn, link, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What an invitation to endorse speaks of. */
export interface InvitationFacts {
  title: EachLanguage<string>;
  /** The organisation that invites, as it writes its name. */
  inviter: string;
  link: string;
  /** Deletes the invitation, and with it the address. */
  declineLink: string;
  /** The last day to endorse. */
  closesOn: CalendarDay;
  /** A line of the office to this person, in their language; null without one. */
  note: string | null;
}

/** Asks somebody to read a text, and to put their name under it if they want to. */
export const endorsementInvitationWords: MailWords<InvitationFacts> = {
  en: ({ title, inviter, link: address, declineLink, closesOn, note }) => ({
    subject: 'An invitation to read',
    body: paragraphs(
      'Hello,',
      `${plain(inviter)} invites you to read this text, and to put your name under it if you agree with every word:`,
      `> ${plain(title.en)}`,
      note === null ? null : plain(note),
      'The text is here. The link is yours alone, please do not pass it on:',
      link(address),
      `It can be endorsed until ${plain(dayIn('en', closesOn))}. If you do nothing, your name stands nowhere. If you do agree, you can take your name back later, at any time.`,
      'If you would rather not be asked, this page deletes the invitation and your address with it:',
      link(declineLink),
    ),
  }),
  fr: ({ title, inviter, link: address, declineLink, closesOn, note }) => ({
    subject: 'Une invitation à lire',
    body: paragraphs(
      'Bonjour,',
      `${plain(inviter)} vous invite à lire ce texte et, si vous en approuvez chaque mot, à y inscrire votre nom\u00a0:`,
      `> ${plain(title.fr)}`,
      note === null ? null : plain(note),
      'Le texte se trouve ici. Ce lien n’est qu’à vous\u00a0; merci de ne pas le transmettre\u00a0:',
      link(address),
      `L’appui est possible jusqu’au ${plain(dayIn('fr', closesOn))}. Si vous ne faites rien, votre nom ne figure nulle part. Si vous donnez votre appui, vous pourrez le retirer plus tard, à tout moment.`,
      'Si vous préférez ne pas recevoir cette demande, cette page efface l’invitation et votre adresse avec elle\u00a0:',
      link(declineLink),
    ),
  }),
};
