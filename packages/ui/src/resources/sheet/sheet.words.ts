import type { Language } from '@coalition/domain/values';

interface SheetWords {
  name: string;
  /** @param title of the item */
  title: (title: string) => string;
  listTitle: string;
  lead: string;
  how: string;
  by: (names: string) => string;
  languages: (names: string) => string;
  where: string;
  noAddress: string;
  here: string;
  /** What a screen reader says of the square. */
  code: (title: string) => string;
  empty: string;
  back: string;
  make: string;
  makeList: string;
}

/** The words of a sheet that is printed and handed on, or sent by post. */
export const sheetWords = {
  en: {
    name: 'Sheet to print',
    title: (title) => `Sheet to print: ${title}`,
    listTitle: 'Sheet to print: a list of your own',
    lead: 'Large letters, black on white, in English and French: to hand on, to pin up, or to send by post to somebody who has no internet.',
    how: 'Use your browser’s own command to print. The menu and these lines are not printed.',
    by: (names) => `By ${names}`,
    languages: (names) => `In ${names}`,
    where: 'Where it is',
    noAddress: 'We do not have the address of this item yet.',
    here: 'More about it',
    code: (title) => `QR code that leads to the page about “${title}”`,
    empty: 'Nothing is in this list yet.',
    back: 'Back',
    make: 'Make a sheet to print, in large letters',
    makeList: 'Make sheets to print, in large letters',
  },
  fr: {
    name: 'Feuille à imprimer',
    title: (title) => `Feuille à imprimer\u00a0: ${title}`,
    listTitle: 'Feuille à imprimer\u00a0: une liste à vous',
    lead: 'De grandes lettres, en noir sur blanc, en français et en anglais\u00a0: à donner, à afficher ou à envoyer par la poste à quelqu’un qui n’a pas Internet.',
    how: 'Servez-vous de la commande d’impression de votre navigateur. Le menu et ces lignes ne sont pas imprimés.',
    by: (names) => `Par ${names}`,
    languages: (names) => `En ${names}`,
    where: 'Où le trouver',
    noAddress: 'Nous n’avons pas encore l’adresse de ce document.',
    here: 'En savoir plus',
    code: (title) => `Code QR qui mène à la page sur «\u00a0${title}\u00a0»`,
    empty: 'Cette liste est encore vide.',
    back: 'Retour',
    make: 'Préparer une feuille à imprimer, en grandes lettres',
    makeList: 'Préparer des feuilles à imprimer, en grandes lettres',
  },
} as const satisfies Record<Language, SheetWords>;
