import type { Language } from '@coalition/domain/values';
import { counted } from '../../values/language.words.ts';

interface OwnListWords {
  title: string;
  lead: string;
  /** @param max how many items fit */
  howItWorks: (max: number) => string;
  empty: string;
  addFromLibrary: string;
  add: string;
  addTitle: (title: string) => string;
  remove: string;
  removeTitle: (title: string) => string;
  inList: string;
  full: string;
  see: (count: number) => string;
  withdrawn: (title: string) => string;
  unknown: string;
  share: string;
  shareHint: string;
  references: string;
  print: string;
  printHint: string;
}

/** The words for a list that a reader puts together. */
export const ownListWords = {
  en: {
    title: 'A list of your own',
    lead: 'Put items together, then share the list, print it or take it with you.',
    howItWorks: (max) =>
      `Nothing is kept on this device or on ours: the address of this page is the list. Keep the address, and you keep the list. It has room for ${String(max)} items.`,
    empty: 'Nothing is in this list yet.',
    addFromLibrary: 'Add items from the library',
    add: 'Add to my list',
    addTitle: (title) => `Add to my list: “${title}”`,
    remove: 'Remove from my list',
    removeTitle: (title) => `Remove from my list: “${title}”`,
    inList: 'In your list',
    full: 'Your list is full. Remove an item to add another one.',
    see: (count) => `See my list (${counted('en')('item', 'items')(count)})`,
    withdrawn: (title) => `“${title}” was withdrawn from the library.`,
    unknown: 'One item of this list is not in the library.',
    share: 'Share',
    shareHint: 'Copy the address of this page and send it. Whoever opens it sees this list.',
    references: 'Citations, in the style of APA',
    print: 'Print',
    printHint:
      'Use your browser’s own command to print. The citations, with the addresses of the items, are printed too.',
  },
  fr: {
    title: 'Une liste à vous',
    lead: 'Rassemblez des documents, puis partagez la liste, imprimez-la ou emportez-la.',
    howItWorks: (max) =>
      `Rien n’est gardé sur cet appareil ni chez nous\u00a0: l’adresse de cette page est la liste. Gardez l’adresse, et vous gardez la liste. Elle peut contenir ${String(max)} documents.`,
    empty: 'Cette liste est encore vide.',
    addFromLibrary: 'Ajouter des documents de la bibliothèque',
    add: 'Ajouter à ma liste',
    addTitle: (title) => `Ajouter à ma liste\u00a0: «\u00a0${title}\u00a0»`,
    remove: 'Enlever de ma liste',
    removeTitle: (title) => `Enlever de ma liste\u00a0: «\u00a0${title}\u00a0»`,
    inList: 'Dans votre liste',
    full: 'Votre liste est pleine. Enlevez un document pour en ajouter un autre.',
    see: (count) => `Voir ma liste (${counted('fr')('document', 'documents')(count)})`,
    withdrawn: (title) => `«\u00a0${title}\u00a0» a été retiré de la bibliothèque.`,
    unknown: 'Un document de cette liste n’est pas dans la bibliothèque.',
    share: 'Partager',
    shareHint: 'Copiez l’adresse de cette page et envoyez-la. Quiconque l’ouvre voit cette liste.',
    references: 'Références, dans le style de l’APA',
    print: 'Imprimer',
    printHint:
      'Servez-vous de la commande d’impression de votre navigateur. Les références, avec l’adresse des documents, sont imprimées aussi.',
  },
} as const satisfies Record<Language, OwnListWords>;
