import type { Language } from '@coalition/domain/values';

interface LinkEndingWords {
  notOpenTitle: string;
  withdrawnTitle: string;
  withdrawn: (day: string) => string;
  why: string;
  /** To whoever was asked, or waited. */
  neverShowed: string;
  /** To whoever had endorsed what was public. */
  stood: string;
  /** To whoever had endorsed what nobody else read. */
  stoodUnseen: string;
  /** The same three on the page that takes a name back. */
  takeBack: { stood: (name: string) => string; stoodUnseen: (name: string) => string; waited: string };
  /** Where the last day is over, and nobody has closed it yet. */
  lastDayWas: (day: string) => string;
  beingReworked: string;
  /** What the roll will say of a name that is taken back after the text was handed over. */
  leavesTrace: string;
}

/** What a link of a mail says once its text cannot be endorsed any more. */
export const linkEndingWords = {
  en: {
    notOpenTitle: 'This text cannot be endorsed now',
    withdrawnTitle: 'This text was withdrawn',
    withdrawn: (day) => `The coalition withdrew this text for good on ${day}. Nobody can endorse it any more.`,
    why: 'Why',
    neverShowed: 'You need do nothing: your name showed nowhere.',
    stood:
      'You had endorsed it. The page with the text and its names is gone. The public file with which anyone can check who signed still holds your entry until you take it back, with the link that is in our mails.',
    stoodUnseen:
      'You had endorsed it. The text was never public, so your name showed nowhere. You can still take it back, with the link that is in our mails.',
    takeBack: {
      stood: (name) =>
        `This stood under the text: ${name}. The page is gone. The public file with which anyone can check who signed still holds your entry, until you take it back here.`,
      stoodUnseen: (name) =>
        `You had endorsed it as: ${name}. The text was never public, so this showed nowhere. We still hold it, until you take it back here.`,
      waited: 'Nothing ever showed. Here you can have deleted what we still hold.',
    },
    lastDayWas: (day) => `The last day to endorse it was ${day}.`,
    beingReworked: 'The coalition is working on the words again. Nothing is asked of you for now.',
    leavesTrace: 'The list will then say on which day somebody withdrew, never who.',
  },
  fr: {
    notOpenTitle: 'Ce texte ne peut pas être appuyé maintenant',
    withdrawnTitle: 'Ce texte a été retiré',
    withdrawn: (day) => `La coalition a retiré ce texte pour de bon le ${day}. Personne ne peut plus l’appuyer.`,
    why: 'Pourquoi',
    neverShowed: 'Vous n’avez rien à faire\u00a0: votre nom n’a paru nulle part.',
    stood:
      'Vous l’aviez appuyé. La page du texte et de ses noms n’existe plus. Le fichier public qui permet de vérifier qui a signé garde encore votre inscription tant que vous ne la retirez pas, par le lien qui est dans nos courriels.',
    stoodUnseen:
      'Vous l’aviez appuyé. Le texte n’a jamais été public\u00a0: votre nom n’a paru nulle part. Vous pouvez encore le retirer, par le lien qui est dans nos courriels.',
    takeBack: {
      stood: (name) =>
        `Voici ce qui figurait au bas du texte\u00a0: ${name}. La page n’existe plus. Le fichier public qui permet de vérifier qui a signé garde encore votre inscription, tant que vous ne la retirez pas ici.`,
      stoodUnseen: (name) =>
        `Vous l’aviez appuyé ainsi\u00a0: ${name}. Le texte n’a jamais été public\u00a0: ceci n’a paru nulle part. Nous le gardons encore, tant que vous ne le retirez pas ici.`,
      waited: 'Rien n’a jamais paru. Vous pouvez faire supprimer ici ce que nous gardons encore.',
    },
    lastDayWas: (day) => `Le dernier jour pour l’appuyer était le ${day}.`,
    beingReworked: 'La coalition retravaille ce texte. Rien ne vous est demandé pour l’instant.',
    leavesTrace: 'La liste dira alors quel jour quelqu’un s’est retiré, jamais qui.',
  },
} as const satisfies Record<Language, LinkEndingWords>;
