import type { EachLanguage } from '@coalition/domain/values';
import { paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail speaks of that says a name was not put under a text. */
export interface DeclinedFacts {
  title: EachLanguage<string>;
  /** Where to ask why, as the sender of mail. */
  email: string;
}

/** Says that somebody looked, and the name does not stand. */
export const endorsementDeclinedWords: MailWords<DeclinedFacts> = {
  en: ({ title, email }) => ({
    subject: 'About your request',
    body: paragraphs(
      'Hello,',
      'You asked to put your name under this text:',
      `> ${plain(title.en)}`,
      'Somebody here looked at the request and could not let the name stand. It never showed anywhere, and what you sent is deleted within seven days.',
      `If you think this is a mistake, please answer this mail or write to ${plain(email)}.`,
    ),
  }),
  fr: ({ title, email }) => ({
    subject: 'Au sujet de votre demande',
    body: paragraphs(
      'Bonjour,',
      'Vous avez demandé à inscrire votre nom au bas de ce texte\u00a0:',
      `> ${plain(title.fr)}`,
      'Une personne a examiné la demande et n’a pas pu y donner suite. Votre nom n’a paru nulle part, et ce que vous avez envoyé est effacé dans les sept jours.',
      `S’il s’agit d’une erreur, veuillez répondre à ce courriel ou écrire à ${plain(email)}.`,
    ),
  }),
};
