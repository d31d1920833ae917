import { otherLanguage, type CalendarDay, type EachLanguage, type Language } from '@coalition/domain/values';
import { dayIn, link, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail speaks of that says a whole text was withdrawn. */
export interface StatementWithdrawnFacts {
  title: EachLanguage<string>;
  withdrawnOn: CalendarDay;
  /** As it is told in public; null where the text never was public. */
  reason: EachLanguage<string | null> | null;
  withdrawLink: string;
}

/** Says to whoever had endorsed a text that the coalition withdrew it. */
export const statementWithdrawnWords: MailWords<StatementWithdrawnFacts> = {
  en: ({ title, withdrawnOn, reason, withdrawLink }) => ({
    subject: 'Something you should know',
    body: paragraphs(
      'Hello,',
      'You had put your name under this text:',
      `> ${plain(title.en)}`,
      `The coalition withdrew it for good on ${plain(dayIn('en', withdrawnOn))}. Nobody can endorse it any more.`,
      ...whyIn('en', reason, 'The reason, as its page tells it:'),
      reason === null
        ? 'It was never public, so your name showed nowhere.'
        : 'The page with the text and its names is gone. The public file with which anyone can check who signed stays, so that nobody can rewrite what happened; your entry stays in it until you take it back.',
      'You need do nothing. If you would like to take your name back, or have deleted what we hold about you, this page does it:',
      link(withdrawLink),
    ),
  }),
  fr: ({ title, withdrawnOn, reason, withdrawLink }) => ({
    subject: 'Une chose à savoir',
    body: paragraphs(
      'Bonjour,',
      'Vous aviez inscrit votre nom au bas de ce texte\u00a0:',
      `> ${plain(title.fr)}`,
      `La coalition l’a retiré pour de bon le ${plain(dayIn('fr', withdrawnOn))}. Personne ne peut plus l’appuyer.`,
      ...whyIn('fr', reason, 'Le motif, tel que sa page le donne\u00a0:'),
      reason === null
        ? 'Il n’a jamais été public\u00a0: votre nom n’a paru nulle part.'
        : 'La page du texte et de ses noms n’existe plus. Le fichier public qui permet de vérifier qui a signé demeure, pour que personne ne réécrive ce qui s’est passé\u00a0; votre inscription y reste tant que vous ne la retirez pas.',
      'Vous n’avez rien à faire. Si vous voulez retirer votre nom, ou faire supprimer ce que nous gardons à votre sujet, cette page le fait\u00a0:',
      link(withdrawLink),
    ),
  }),
};

/** The reason in the reader’s language, or in the one it was written in; nothing where none is told. */
function whyIn(language: Language, reason: StatementWithdrawnFacts['reason'], lead: string): string[] {
  const told = reason?.[language] ?? reason?.[otherLanguage(language)] ?? null;
  return told === null ? [] : [lead, `> ${plain(told)}`];
}
