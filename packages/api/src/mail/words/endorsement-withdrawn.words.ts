import type { EachLanguage, Instant } from '@coalition/domain/values';
import { momentIn, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail speaks of that says a name was taken back. */
export interface WithdrawnFacts {
  title: EachLanguage<string>;
  at: Instant;
  /** Name in the IANA list, for the hour that is told. */
  timeZone: string;
}

/** Says that a name no longer stands under a text. */
export const endorsementWithdrawnWords: MailWords<WithdrawnFacts> = {
  en: ({ title, at, timeZone }) => ({
    subject: 'Done, as you asked',
    body: paragraphs(
      'Hello,',
      `Your name was taken back on ${plain(momentIn('en', at, timeZone))} from this text:`,
      `> ${plain(title.en)}`,
      'It is gone from our pages and from everything we make from now on. Copies that others made before are not in our hands.',
      'You need do nothing more.',
    ),
  }),
  fr: ({ title, at, timeZone }) => ({
    subject: 'C’est fait, comme demandé',
    body: paragraphs(
      'Bonjour,',
      `Votre nom a été retiré de ce texte le ${plain(momentIn('fr', at, timeZone))}\u00a0:`,
      `> ${plain(title.fr)}`,
      'Il ne figure plus sur nos pages ni dans ce que nous produirons désormais. Les copies faites auparavant par d’autres ne dépendent pas de nous.',
      'Vous n’avez rien d’autre à faire.',
    ),
  }),
};
