import type { Language } from '@coalition/domain/values';

interface CoalitionWords {
  skipToContent: string;
  languageAndExit: string;
  leaveSite: string;
  /** What the quick exit does and does not do, before its first use. */
  leaveExplanation: string;
  /** Leads from the way out to what it can do and what it cannot. */
  staySafe: string;
  home: string;
  helpNow: string;
  mainMenu: string;
  library: string;
  childrenAndYouth: string;
  statements: string;
  members: string;
  about: string;
  history: string;
  ledger: string;
  data: string;
  topics: string;
  footerMenu: string;
  safety: string;
  privacy: string;
  accessibility: string;
  youAreHere: string;
  demonstration: string;
  contact: string;
  noContact: string;
  /** Stands after the sentence that no address is published, where somebody was told they may ask. */
  noContactYet: string;
  whomToAsk: string;
  privacyOfficer: string;
  pages: string;
  previousPage: string;
  nextPage: string;
  /** @param page counted from 1 */
  pageOf: (page: number, pageCount: number) => string;
  notFoundTitle: string;
  notFoundText: string;
  notFoundHome: string;
  brokenTitle: string;
  brokenText: string;
  /** @param reference what a person reads out to the coalition */
  brokenReference: (reference: string) => string;
  mission: string;
  vision: string;
  goals: string;
}

/** The words around every page. */
export const coalitionWords = {
  en: {
    skipToContent: 'Skip to the content',
    languageAndExit: 'Language and way out',
    leaveSite: 'Leave this site',
    leaveExplanation:
      'Opens a weather page at once. Pressing Shift three times does the same. The browser’s history is not erased.',
    staySafe: 'Safety',
    home: 'Home',
    helpNow: 'Help now',
    mainMenu: 'Main menu',
    library: 'Library',
    childrenAndYouth: 'Children and youth',
    statements: 'Statements',
    members: 'Members',
    about: 'About',
    history: 'History',
    ledger: 'Ledger of statements',
    data: 'Data and API',
    topics: 'Topics',
    footerMenu: 'About this site',
    safety: 'Staying safe on this site',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    youAreHere: 'You are here',
    demonstration: 'This is a demonstration. The people, organisations and statements in it are made up.',
    contact: 'Write to the coalition:',
    noContact: 'The coalition has not published a contact address yet.',
    noContactYet: 'Once it has, it will stand here.',
    whomToAsk: 'Whom to ask',
    privacyOfficer: 'In charge of personal information:',
    pages: 'Pages of this list',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    pageOf: (page, pageCount) => `Page ${page} of ${pageCount}`,
    notFoundTitle: 'There is no page at this address',
    notFoundText:
      'It may have moved, or the address may have lost a letter on its way. You can look for it in the library.',
    notFoundHome: 'Go to the first page',
    brokenTitle: 'Something broke on our side',
    brokenText: 'It is not your fault. What was saved before is safe. Please try again in a few minutes.',
    brokenReference: (reference) => `If you tell the coalition about it, mention this reference: ${reference}`,
    mission: 'Our mission',
    vision: 'Our vision',
    goals: 'Our goals',
  },
  fr: {
    skipToContent: 'Passer au contenu',
    languageAndExit: 'Langue et sortie',
    leaveSite: 'Quitter ce site',
    leaveExplanation:
      'Ouvre aussitôt une page de météo. Appuyer trois fois sur Maj fait la même chose. L’historique du navigateur n’est pas effacé.',
    staySafe: 'Sécurité',
    home: 'Accueil',
    helpNow: 'Obtenir de l’aide',
    mainMenu: 'Menu principal',
    library: 'Bibliothèque',
    childrenAndYouth: 'Enfants et jeunes',
    statements: 'Déclarations',
    members: 'Membres',
    about: 'À propos',
    history: 'Histoire',
    ledger: 'Registre des déclarations',
    data: 'Données et API',
    topics: 'Sujets',
    footerMenu: 'À propos de ce site',
    safety: 'Naviguer ici en sécurité',
    privacy: 'Confidentialité',
    accessibility: 'Accessibilité',
    youAreHere: 'Vous êtes ici',
    demonstration: 'Ceci est une démonstration. Les personnes, les organisations et les déclarations y sont inventées.',
    contact: 'Écrire à la coalition\u00a0:',
    noContact: 'La coalition n’a pas encore publié d’adresse de contact.',
    noContactYet: 'Dès qu’elle en aura publié une, vous la trouverez ici.',
    whomToAsk: 'À qui s’adresser',
    privacyOfficer: 'Responsable des renseignements personnels\u00a0:',
    pages: 'Pages de cette liste',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    pageOf: (page, pageCount) => `Page ${page} sur ${pageCount}`,
    notFoundTitle: 'Il n’y a pas de page à cette adresse',
    notFoundText:
      'Elle a peut-être déménagé, ou l’adresse a perdu une lettre en chemin. Vous pouvez la chercher dans la bibliothèque.',
    notFoundHome: 'Aller à la première page',
    brokenTitle: 'Quelque chose s’est brisé de notre côté',
    brokenText:
      'Ce n’est pas votre faute. Ce qui était enregistré avant est en sûreté. Réessayez dans quelques minutes.',
    brokenReference: (reference) => `Si vous en parlez à la coalition, donnez cette référence\u00a0: ${reference}`,
    mission: 'Notre mission',
    vision: 'Notre vision',
    goals: 'Nos objectifs',
  },
} as const satisfies Record<Language, CoalitionWords>;
