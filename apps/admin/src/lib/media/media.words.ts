import type { Medium } from '@coalition/domain/media';
import type { Language } from '@coalition/domain/values';

interface MediaWords {
  title: string;
  lead: string;
  nameless: string;
  give: string;
  giveHint: string;
  sending: (percent: string) => string;
  looking: string;
  given: (name: string) => string;
  choose: string;
  takeOut: string;
  look: string;
  search: string;
  narrow: string;
  uses: { all: string; used: string; unused: string };
  none: string;
  noneFound: string;
  name: string;
  what: string;
  usedBy: string;
  usedByNothing: string;
  givenBy: (name: string, when: string) => string;
  somebody: string;
  fileName: string;
  digest: string;
  digestMeaning: string;
  pixels: (width: string, height: string) => string;
  about: string;
  aboutHelp: string;
  english: string;
  french: string;
  languages: string;
  languagesHint: string;
  credit: string;
  creditHint: string;
  permission: string;
  permissions: Record<NonNullable<Medium['about']['permission']> | 'unknown', string>;
  licence: string;
  save: string;
  saved: string;
  deleteTitle: string;
  deleteHelp: string;
  deleteKept: string;
  delete: string;
  back: string;
}

/** The words of the pages on files, and of the field that takes one. */
export const mediaWords: Record<Language, MediaWords> = {
  en: {
    title: 'Files',
    lead: 'Documents and pictures that were given to the office. A file is known by the digest of its bytes: another version is another file. Visitors see a file only where something public shows it.',
    nameless: 'A file without a name',
    give: 'Give a file',
    giveHint:
      'PDF, PNG, JPEG or WebP, at most 10 MB. A picture is drawn anew, so that it does not tell where it was taken.',
    sending: (percent) => `${percent} sent`,
    looking: 'The file is looked through.',
    given: (name) => `Given: ${name}`,
    choose: 'Or one that was given before',
    takeOut: 'Take out',
    look: 'Look',
    search: 'Search',
    narrow: 'Show',
    uses: { all: 'All', used: 'Used somewhere', unused: 'Used nowhere' },
    none: 'No file was given yet.',
    noneFound: 'No file is like that.',
    name: 'Name',
    what: 'What',
    usedBy: 'Used by',
    usedByNothing: 'Nothing',
    givenBy: (name, when) => `Given by ${name}, ${when}`,
    somebody: 'somebody who left',
    fileName: 'On the giver’s computer',
    digest: 'SHA-256',
    digestMeaning: 'Computed from the bytes: the same file has the same digits anywhere.',
    pixels: (width, height) => `${width} × ${height} pixels`,
    about: 'About this file',
    aboutHelp: 'For the office alone. What visitors read is written where the file is used.',
    english: 'Name in English',
    french: 'Name in French',
    languages: 'Languages of what stands in it',
    languagesHint: 'Codes such as en, fr or iu, with commas between them',
    credit: 'Made by',
    creditHint: 'As they want to be named',
    permission: 'Why we may show it',
    permissions: {
      unknown: 'Nobody has looked yet',
      own_work: 'It is our own work',
      licence: 'Its licence allows it',
      permission_on_file: 'There is a permission on file',
    },
    licence: 'Address of the licence',
    save: 'Save',
    saved: 'Saved.',
    deleteTitle: 'Delete',
    deleteHelp: 'Nothing refers to this file. Deleting it cannot be undone.',
    deleteKept: 'This file is kept: something refers to it, or a version of the past does.',
    delete: 'Delete the file',
    back: 'All files',
  },
  fr: {
    title: 'Fichiers',
    lead: 'Les documents et les images remis au bureau. Un fichier est reconnu par l’empreinte de ses octets\u00a0: une autre version est un autre fichier. Le public ne voit un fichier que là où quelque chose de public le montre.',
    nameless: 'Un fichier sans nom',
    give: 'Remettre un fichier',
    giveHint: 'PDF, PNG, JPEG ou WebP, 10 Mo au plus. Une image est redessinée, pour ne pas dire où elle a été prise.',
    sending: (percent) => `${percent} envoyés`,
    looking: 'Le fichier est examiné.',
    given: (name) => `Remis\u00a0: ${name}`,
    choose: 'Ou un fichier déjà remis',
    takeOut: 'Retirer',
    look: 'Voir',
    search: 'Chercher',
    narrow: 'Montrer',
    uses: { all: 'Tous', used: 'Utilisés', unused: 'Utilisés nulle part' },
    none: 'Aucun fichier n’a encore été remis.',
    noneFound: 'Aucun fichier ne correspond.',
    name: 'Nom',
    what: 'Quoi',
    usedBy: 'Utilisé par',
    usedByNothing: 'Rien',
    givenBy: (name, when) => `Remis par ${name}, ${when}`,
    somebody: 'une personne partie depuis',
    fileName: 'Sur l’ordinateur d’origine',
    digest: 'SHA-256',
    digestMeaning: 'Calculée à partir des octets\u00a0: le même fichier a partout les mêmes chiffres.',
    pixels: (width, height) => `${width} × ${height} pixels`,
    about: 'À propos de ce fichier',
    aboutHelp: 'Pour le bureau seulement. Ce que le public lit s’écrit là où le fichier est utilisé.',
    english: 'Nom en anglais',
    french: 'Nom en français',
    languages: 'Langues de ce qui s’y trouve',
    languagesHint: 'Des codes comme en, fr ou iu, séparés par des virgules',
    credit: 'Fait par',
    creditHint: 'Comme cette personne veut être nommée',
    permission: 'Pourquoi nous pouvons le montrer',
    permissions: {
      unknown: 'Personne n’a encore regardé',
      own_work: 'C’est notre propre travail',
      licence: 'Sa licence le permet',
      permission_on_file: 'Une permission est au dossier',
    },
    licence: 'Adresse de la licence',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    deleteTitle: 'Effacer',
    deleteHelp: 'Rien ne renvoie à ce fichier. L’effacer est sans retour.',
    deleteKept: 'Ce fichier est gardé\u00a0: quelque chose y renvoie, ou une version passée.',
    delete: 'Effacer le fichier',
    back: 'Tous les fichiers',
  },
};
