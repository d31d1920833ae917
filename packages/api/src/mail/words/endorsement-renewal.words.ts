import type { CalendarDay, EachLanguage } from '@coalition/domain/values';
import { dayIn, link, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail speaks of that asks an endorser again, because the words changed. */
export interface RenewalFacts {
  title: EachLanguage<string>;
  /** The version the name stands under. */
  fromVersion: number;
  toVersion: number;
  confirmLink: string;
  compareLink: string;
  withdrawLink: string;
  /** The last day to say yes. */
  closesOn: CalendarDay;
}

/** Asks again under new words; without an answer the name stays under the old ones alone. */
export const endorsementRenewalWords: MailWords<RenewalFacts> = {
  en: ({ title, fromVersion, toVersion, confirmLink, compareLink, withdrawLink, closesOn }) => ({
    subject: 'Please read again',
    body: paragraphs(
      'Hello,',
      'The words of a text that carries your name have changed:',
      `> ${plain(title.en)}`,
      `You endorsed version ${String(fromVersion)}. Version ${String(toVersion)} is a new text, so we ask you again. This page shows what changed:`,
      link(compareLink),
      'If your name may stand under the new words too, confirm here:',
      link(confirmLink),
      `This can be done until ${plain(dayIn('en', closesOn))}. If you do nothing, your name stays under version ${String(fromVersion)} and is not carried over.`,
      'To take your name back altogether:',
      link(withdrawLink),
    ),
  }),
  fr: ({ title, fromVersion, toVersion, confirmLink, compareLink, withdrawLink, closesOn }) => ({
    subject: 'Une relecture, s’il vous plaît',
    body: paragraphs(
      'Bonjour,',
      'Les mots d’un texte qui porte votre nom ont changé\u00a0:',
      `> ${plain(title.fr)}`,
      `Vous avez appuyé la version\u00a0${String(fromVersion)}. La version\u00a0${String(toVersion)} est un nouveau texte\u00a0: nous vous posons donc la question de nouveau. Cette page montre ce qui a changé\u00a0:`,
      link(compareLink),
      'Si votre nom peut aussi figurer sous les nouveaux mots, confirmez ici\u00a0:',
      link(confirmLink),
      `C’est possible jusqu’au ${plain(dayIn('fr', closesOn))}. Si vous ne faites rien, votre nom reste sous la version\u00a0${String(fromVersion)} et n’est pas reporté.`,
      'Pour retirer votre nom tout à fait\u00a0:',
      link(withdrawLink),
    ),
  }),
};
