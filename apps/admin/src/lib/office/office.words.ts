import type { Language } from '@coalition/domain/values';

interface OfficeWords {
  office: string;
  skip: string;
  menu: string;
  home: string;
  records: string;
  administration: string;
  media: string;
  staff: string;
  endorsements: string;
  mail: string;
  links: string;
  searches: string;
  imports: string;
  exports: string;
  releases: string;
  ledger: string;
  audit: string;
  account: string;
  site: string;
  demonstration: string;
  /** The api could not be reached. */
  away: string;
  awayTitle: string;
  brokenTitle: string;
  brokenText: string;
  reference: (reference: string) => string;
  notFoundTitle: string;
  notFoundText: string;
  backHome: string;
  save: string;
  cancel: string;
  close: string;
  optional: string;
  yes: string;
  no: string;
  notKnown: string;
  none: string;
  english: string;
  french: string;
  /** What stands between a label and what it labels, with the blank that the language wants. */
  colon: string;
}

/** The words around every page of the office. */
export const officeWords = {
  en: {
    office: 'Office',
    skip: 'Skip to the content',
    menu: 'Menu',
    home: 'Today',
    records: 'Records',
    administration: 'Administration',
    media: 'Files',
    staff: 'People',
    endorsements: 'Endorsements',
    mail: 'Mail',
    links: 'Links',
    searches: 'Not found',
    imports: 'Import',
    exports: 'Export',
    releases: 'Data releases',
    ledger: 'Ledger',
    audit: 'Audit log',
    account: 'Your account',
    site: 'Public site',
    demonstration: 'This is a demonstration. The people, organisations and statements in it are made up.',
    away: 'The office cannot reach its data just now. What you typed is kept here; try again in a moment.',
    awayTitle: 'The office cannot reach its data',
    brokenTitle: 'Something broke on our side',
    brokenText: 'What was saved is safe. Please try again in a moment.',
    reference: (reference) => `If you tell somebody about it, mention this reference: ${reference}`,
    notFoundTitle: 'There is no page at this address',
    notFoundText: 'It may have moved, or nobody in your role can see it.',
    backHome: 'Go to the first page',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    optional: 'optional',
    yes: 'Yes',
    no: 'No',
    notKnown: 'Not known',
    none: 'None',
    english: 'English',
    french: 'French',
    colon: ': ',
  },
  fr: {
    office: 'Bureau',
    skip: 'Passer au contenu',
    menu: 'Menu',
    home: 'Aujourd’hui',
    records: 'Fiches',
    administration: 'Administration',
    media: 'Fichiers',
    staff: 'Équipe',
    endorsements: 'Appuis',
    mail: 'Courriels',
    links: 'Liens',
    searches: 'Sans réponse',
    imports: 'Importation',
    exports: 'Exportation',
    releases: 'Versions de données',
    ledger: 'Registre',
    audit: 'Journal',
    account: 'Votre compte',
    site: 'Site public',
    demonstration: 'Ceci est une démonstration. Les personnes, les organisations et les déclarations y sont inventées.',
    away: 'Le bureau ne joint pas ses données pour le moment. Ce que vous avez écrit est gardé ici\u00a0; réessayez dans un instant.',
    awayTitle: 'Le bureau ne joint pas ses données',
    brokenTitle: 'Un problème est survenu de notre côté',
    brokenText: 'Ce qui était enregistré est en sécurité. Veuillez réessayer dans un instant.',
    reference: (reference) => `Si vous en parlez à quelqu’un, donnez cette référence\u00a0: ${reference}`,
    notFoundTitle: 'Il n’y a pas de page à cette adresse',
    notFoundText: 'Elle a peut-être déménagé, ou votre rôle ne permet pas de la voir.',
    backHome: 'Aller à la première page',
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    optional: 'facultatif',
    yes: 'Oui',
    no: 'Non',
    notKnown: 'On ne sait pas',
    none: 'Aucun',
    english: 'anglais',
    french: 'français',
    colon: '\u00a0: ',
  },
} as const satisfies Record<Language, OfficeWords>;
