import type { Language } from '@coalition/domain/values';

interface StandingWords {
  /** What stands in a heading over the facts about the text itself. */
  about: string;
  standing: {
    openPublic: (until: string) => string;
    openByInvitation: (until: string) => string;
    extendedFrom: (day: string) => string;
    closed: (day: string) => string;
    delivered: (to: string, day: string) => string;
    archived: string;
    notOpen: string;
    newerOpen: (version: number) => string;
  };
  publishedOn: (day: string) => string;
  version: (number: number) => string;
  digest: string;
  /** What the digest is for, in one sentence. */
  digestMeaning: string;
  versions: string;
  versionsLead: string;
  allVersions: string;
  frozenOn: (day: string) => string;
  supersededBy: (number: number) => string;
  current: string;
  exactText: string;
  changesSince: (number: number) => string;
  noChange: string;
  firstVersion: string;
  added: string;
  removed: string;
  parts: { title: string; body: string; addressees: string; attachments: string };
  languageNames: Record<Language, string>;
  contact: string;
  press: string;
  pressText: string;
  pressPdf: string;
  feed: string;
  answers: string;
  attachments: string;
  /** Where the whole text with its names stands. */
  readAt: string;
  /** Beneath the first names of a long list, before where all of them are. */
  namesCut: string;
  news: {
    published: (version: number) => string;
    superseded: (version: number) => string;
    delivered: (version: number) => string;
  };
}

/** The words around where a statement stands, its versions and its copies. */
export const standingWords = {
  en: {
    about: 'About this text',
    standing: {
      openPublic: (until) => `Open for endorsement until ${until}.`,
      openByInvitation: (until) => `Open for endorsement by invitation until ${until}.`,
      extendedFrom: (day) => `The last day was put off; the first one announced was ${day}.`,
      closed: (day) => `Closed for endorsement on ${day}.`,
      delivered: (to, day) => `Delivered to ${to} on ${day}.`,
      archived: 'It is kept here to be read.',
      notOpen: 'It is not open for endorsement now.',
      newerOpen: (version) => `Another wording, version ${String(version)}, is being endorsed by invitation.`,
    },
    publishedOn: (day) => `Published on ${day}.`,
    version: (number) => `Version ${String(number)}`,
    digest: 'Digest (SHA-256)',
    digestMeaning: 'It changes with every letter, in English or in French: whoever signed, signed exactly these words.',
    versions: 'Versions',
    versionsLead:
      'Once words are signed they never change. Other words are another version, and everybody is asked again.',
    allVersions: 'All versions, and what changed',
    frozenOn: (day) => `Fixed on ${day}.`,
    supersededBy: (number) => `Replaced by version ${String(number)}.`,
    current: 'These are the words that stand now.',
    exactText: 'The exact text that is signed (JSON)',
    changesSince: (number) => `What changed since version ${String(number)}`,
    noChange: 'Nothing changed in this language.',
    firstVersion: 'This is the first version.',
    added: 'added:',
    removed: 'removed:',
    parts: { title: 'Title', body: 'Text', addressees: 'Addressed to', attachments: 'Attached files' },
    languageNames: { en: 'English', fr: 'French' },
    contact: 'Contact for the media',
    press: 'Copy for the press',
    pressText: 'As plain text',
    pressPdf: 'For a PDF, print this page and choose “Save as PDF”.',
    feed: 'Follow this text (Atom feed)',
    answers: 'Answers received',
    attachments: 'Attached files',
    readAt: 'The text with its names:',
    namesCut: 'These are the first names. All of them:',
    news: {
      published: (version) => `Published: version ${String(version)}`,
      superseded: (version) => `Replaced: version ${String(version)}`,
      delivered: (version) => `Delivered: version ${String(version)}`,
    },
  },
  fr: {
    about: 'À propos de ce texte',
    standing: {
      openPublic: (until) => `On peut l’appuyer jusqu’au ${until}.`,
      openByInvitation: (until) => `On peut l’appuyer sur invitation jusqu’au ${until}.`,
      extendedFrom: (day) => `Le dernier jour a été reporté\u00a0; le premier annoncé était le ${day}.`,
      closed: (day) => `Les appuis sont clos depuis le ${day}.`,
      delivered: (to, day) => `Remis à ${to} le ${day}.`,
      archived: 'Il est gardé ici pour être lu.',
      notOpen: 'On ne peut pas l’appuyer en ce moment.',
      newerOpen: (version) => `D’autres mots, la version ${String(version)}, recueillent des appuis sur invitation.`,
    },
    publishedOn: (day) => `Publié le ${day}.`,
    version: (number) => `Version ${String(number)}`,
    digest: 'Empreinte (SHA-256)',
    digestMeaning:
      'Elle change avec chaque lettre, en anglais ou en français\u00a0: qui a signé a signé exactement ces mots.',
    versions: 'Versions',
    versionsLead:
      'Une fois signés, les mots ne changent plus. D’autres mots sont une autre version, et on redemande à chaque personne.',
    allVersions: 'Toutes les versions, et ce qui a changé',
    frozenOn: (day) => `Fixée le ${day}.`,
    supersededBy: (number) => `Remplacée par la version ${String(number)}.`,
    current: 'Ce sont les mots en vigueur.',
    exactText: 'Le texte exact qui est signé (JSON)',
    changesSince: (number) => `Ce qui a changé depuis la version ${String(number)}`,
    noChange: 'Rien n’a changé dans cette langue.',
    firstVersion: 'C’est la première version.',
    added: 'ajouté\u00a0:',
    removed: 'retiré\u00a0:',
    parts: { title: 'Titre', body: 'Texte', addressees: 'Destinataires', attachments: 'Fichiers joints' },
    languageNames: { en: 'Anglais', fr: 'Français' },
    contact: 'Contact pour les médias',
    press: 'Copie pour la presse',
    pressText: 'En texte seul',
    pressPdf: 'Pour un PDF, imprimez cette page et choisissez «\u00a0Enregistrer au format PDF\u00a0».',
    feed: 'Suivre ce texte (fil Atom)',
    answers: 'Réponses reçues',
    attachments: 'Fichiers joints',
    readAt: 'Le texte avec ses noms\u00a0:',
    namesCut: 'Ce sont les premiers noms. La liste entière\u00a0:',
    news: {
      published: (version) => `Publiée\u00a0: version ${String(version)}`,
      superseded: (version) => `Remplacée\u00a0: version ${String(version)}`,
      delivered: (version) => `Remise\u00a0: version ${String(version)}`,
    },
  },
} as const satisfies Record<Language, StandingWords>;
