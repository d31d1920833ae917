import type { EachLanguage, Instant } from '@coalition/domain/values';
import { link, momentIn, paragraphs, plain, repeatableName, type MailWords } from './mail-text.ts';

/** What a mail speaks of that asks whether a name may stand under a text. */
export interface ConfirmationFacts {
  title: EachLanguage<string>;
  /** As it was typed into the form. */
  name: string;
  confirmLink: string;
  withdrawLink: string;
  lapsesAt: Instant;
  /** Name in the IANA list, for the hour that is told. */
  timeZone: string;
}

/** Asks the owner of an address to confirm; nothing is shown before. */
export const endorsementConfirmationWords: MailWords<ConfirmationFacts> = {
  en: ({ title, name, confirmLink, withdrawLink, lapsesAt, timeZone }) => ({
    subject: 'Please confirm',
    body: paragraphs(
      'Hello,',
      `Somebody, we think you, asked to put ${named(name, (it) => `the name “${it}”`, 'a name')} under this text:`,
      `> ${plain(title.en)}`,
      'Nothing is shown yet. Open this page to read the text once more and to confirm with the button there:',
      link(confirmLink),
      `The link works until ${plain(momentIn('en', lapsesAt, timeZone))}, once. After that the request comes to nothing; seven days later it is deleted.`,
      'If it was not you, you need do nothing. If you would rather take the request back at once, you can do it here:',
      link(withdrawLink),
      'To confirm does not sign you up for anything else.',
    ),
  }),
  fr: ({ title, name, confirmLink, withdrawLink, lapsesAt, timeZone }) => ({
    subject: 'Veuillez confirmer',
    body: paragraphs(
      'Bonjour,',
      `Quelqu’un, sans doute vous, a demandé à inscrire ${named(name, (it) => `le nom «\u00a0${it}\u00a0»`, 'un nom')} au bas de ce texte\u00a0:`,
      `> ${plain(title.fr)}`,
      'Rien ne paraît encore. Ouvrez cette page pour relire le texte, puis confirmez avec le bouton qui s’y trouve\u00a0:',
      link(confirmLink),
      `Ce lien sert une seule fois, jusqu’au ${plain(momentIn('fr', lapsesAt, timeZone))}. Ensuite, la demande tombe\u00a0; sept jours plus tard, elle est effacée.`,
      'Si ce n’était pas vous, vous n’avez rien à faire. Si vous préférez annuler la demande tout de suite, c’est ici\u00a0:',
      link(withdrawLink),
      'Confirmer ne vous inscrit à rien d’autre.',
    ),
  }),
};

function named(name: string, say: (it: string) => string, otherwise: string): string {
  const it = repeatableName(name);
  return it === null ? otherwise : say(it);
}
