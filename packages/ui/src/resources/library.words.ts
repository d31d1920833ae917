import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '../values/language.words.ts';
import type { FacetName } from './facets/facet-view.ts';
import type { LibrarySort } from './library-sort.ts';

interface LibraryWords {
  search: string;
  submit: string;
  sort: string;
  sorts: Record<LibrarySort, string>;
  facets: Record<FacetName, string>;
  narrow: string;
  chosen: string;
  /** @param label what is chosen now and would be let go */
  remove: (label: string) => string;
  clear: string;
  found: (count: number) => string;
  nothingFound: string;
  nothingFoundHelp: string;
  /** Over the library itself, to a reader who typed signs alone. */
  noWord: string;
  seeAll: string;
  emptySection: string;
  /** @param words what was searched instead of the misspelt ones */
  correctedTo: (words: string) => string;
  /** On paper, where no field shows it. @param words as the reader typed them */
  searchedFor: (words: string) => string;
  holdsSomeWords: string;
  /** @param words all that were searched, some of them in another spelling than the reader's */
  spelledAs: (words: string) => string;
  elsewhere: string;
  forChildren: string;
  aboutChildren: string;
}

/** The words for finding one's way in the library. */
export const libraryWords = {
  en: {
    search: 'Search the library',
    submit: 'Search',
    sort: 'Order',
    sorts: {
      coalition: 'The coalition’s order',
      relevance: 'Best match first',
      newest: 'Newest first',
      oldest: 'Oldest first',
      title: 'By title',
      checked: 'Last checked first',
    },
    facets: {
      section: 'Section',
      kind: 'Kind',
      audience: 'Made for',
      topic: 'Topic',
      language: 'Language',
      place: 'Country or province',
      year: 'Year',
    },
    narrow: 'Narrow the list',
    chosen: 'Chosen',
    remove: (label) => `Remove ${label}`,
    clear: 'Remove all',
    found: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['item', 'items'], 'en')}`,
    nothingFound: 'Nothing in the library matches this.',
    nothingFoundHelp: 'Try fewer or other words, or remove some of what you have chosen.',
    noWord:
      'There was no word to look for in what you typed, so this is the library without a search: try a word or two.',
    seeAll: 'See the whole library',
    emptySection: 'Nothing stands in this section yet. The coalition is still gathering items for it.',
    correctedTo: (words) => `Nothing was found for what you typed. These items match “${words}”.`,
    searchedFor: (words) => `Search: “${words}”`,
    holdsSomeWords: 'No item holds all of these words. These hold some of them, the closest first.',
    spelledAs: (words) => `They were searched as “${words}”.`,
    elsewhere: 'Elsewhere on this site',
    forChildren: 'Made for children and youth to read',
    aboutChildren: 'For adults who look after a child',
  },
  fr: {
    search: 'Chercher dans la bibliothèque',
    submit: 'Chercher',
    sort: 'Ordre',
    sorts: {
      coalition: 'L’ordre de la coalition',
      relevance: 'Le plus pertinent d’abord',
      newest: 'Le plus récent d’abord',
      oldest: 'Le plus ancien d’abord',
      title: 'Par titre',
      checked: 'Vérifié en dernier d’abord',
    },
    facets: {
      section: 'Section',
      kind: 'Genre',
      audience: 'Fait pour',
      topic: 'Sujet',
      language: 'Langue',
      place: 'Pays ou province',
      year: 'Année',
    },
    narrow: 'Préciser la liste',
    chosen: 'Choix',
    remove: (label) => `Enlever ${label}`,
    clear: 'Tout enlever',
    found: (count) => `${numberInWords(count, 'fr')} ${byCount(count, ['document', 'documents'], 'fr')}`,
    nothingFound: 'Rien dans la bibliothèque ne correspond à cette recherche.',
    nothingFoundHelp: 'Essayez avec moins de mots ou d’autres mots, ou enlevez une partie de vos choix.',
    noWord:
      'Il n’y avait aucun mot à chercher dans votre saisie, voici donc la bibliothèque sans recherche\u00a0: essayez avec un mot ou deux.',
    seeAll: 'Voir toute la bibliothèque',
    emptySection: 'Cette section est encore vide. La coalition rassemble des documents à y mettre.',
    correctedTo: (words) => `Rien n’a été trouvé pour ces mots. Voici ce qui répond à «\u00a0${words}\u00a0».`,
    searchedFor: (words) => `Recherche\u00a0: «\u00a0${words}\u00a0»`,
    holdsSomeWords:
      'Aucun document ne contient tous ces mots. Ceux-ci en contiennent quelques-uns, les plus proches d’abord.',
    spelledAs: (words) => `La recherche a porté sur «\u00a0${words}\u00a0».`,
    elsewhere: 'Ailleurs sur ce site',
    forChildren: 'À lire soi-même quand on est enfant ou ado',
    aboutChildren: 'Pour les adultes qui prennent soin d’un enfant',
  },
} as const satisfies Record<Language, LibraryWords>;
