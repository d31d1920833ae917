import type { EachLanguage } from '@coalition/domain/values';
import { link, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a reminder speaks of. */
export interface ReminderFacts {
  title: EachLanguage<string>;
  /** Whether the office asked first, the form on the site was filled in and nobody confirmed, or an answer may have been lost. */
  asked: 'by_invitation' | 'to_confirm' | 'after_loss';
  link: string;
  /** Deletes the question, and with it the address. */
  declineLink: string;
  /** The moment after which the link leads nowhere, in words of the language. */
  until: string;
}

const whyAsked = {
  by_invitation: {
    en: 'We asked you to read this text, and to put your name under it if you agree with every word:',
    fr: 'Nous vous avons proposé de lire ce texte et, si vous en approuvez chaque mot, à y inscrire votre nom\u00a0:',
  },
  to_confirm: {
    en: 'Somebody, we think you, asked to put a name under this text and has not confirmed it yet:',
    fr: 'Quelqu’un, sans doute vous, a demandé à inscrire un nom au bas de ce texte et ne l’a pas encore confirmé\u00a0:',
  },
  after_loss: {
    en: 'We had to go back to an earlier copy of our records, and answers that came after it are lost. In that copy your name still waits under this text. If you had confirmed it, please do so once more:',
    fr: 'Nous avons dû revenir à une copie antérieure de nos données, et les réponses reçues depuis sont perdues. Dans cette copie, votre nom attend encore au bas de ce texte. Si vous l’aviez confirmé, merci de le faire une fois de plus\u00a0:',
  },
} as const satisfies Record<ReminderFacts['asked'], EachLanguage<string>>;

/** Reminds somebody once more of a question they have not answered. */
export const endorsementReminderWords: MailWords<ReminderFacts> = {
  en: ({ title, asked, link: address, declineLink, until }) => ({
    subject: 'A reminder',
    body: paragraphs(
      'Hello,',
      whyAsked[asked].en,
      `> ${plain(title.en)}`,
      'This page shows the text, and a button if you want your name to stand under it. The link is yours alone, please do not pass it on:',
      link(address),
      `It works until ${plain(until)}, and so does the one in our first mail. If you do nothing, your name stands nowhere.`,
      'If you would rather not be asked, this page deletes the question and your address with it:',
      link(declineLink),
    ),
  }),
  fr: ({ title, asked, link: address, declineLink, until }) => ({
    subject: 'Un rappel',
    body: paragraphs(
      'Bonjour,',
      whyAsked[asked].fr,
      `> ${plain(title.fr)}`,
      'Cette page montre le texte, et un bouton si vous voulez que votre nom y figure. Ce lien n’est qu’à vous\u00a0; merci de ne pas le transmettre\u00a0:',
      link(address),
      `Il sert jusqu’au ${plain(until)}, comme celui de notre premier courriel. Si vous ne faites rien, votre nom ne figure nulle part.`,
      'Si vous préférez ne pas recevoir cette demande, cette page l’efface, et votre adresse avec elle\u00a0:',
      link(declineLink),
    ),
  }),
};
