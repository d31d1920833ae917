import type { CheckAge, Language } from '@coalition/domain/values';
import type { ListSort } from '#lib/lists/list-query.ts';

interface ListWords {
  search: string;
  find: string;
  filters: string;
  anyStatus: string;
  anyCare: string;
  anySection: string;
  anyCountry: string;
  anyCheck: string;
  anyLanguage: string;
  language: string;
  status: string;
  care: string;
  section: string;
  country: string;
  check: string;
  checks: Record<CheckAge, string>;
  sort: string;
  sorts: Record<ListSort, string>;
  clear: string;
  title: string;
  languages: string;
  changed: string;
  checked: string;
  add: string;
  /** @param shown how many rows the list shows, of all */
  count: (shown: number, all: number) => string;
  nothing: string;
  nothingYet: string;
}

/** The words around a list of records. */
export const listWords = {
  en: {
    search: 'Search',
    find: 'Show',
    filters: 'Search and filter',
    anyStatus: 'any state',
    anyCare: 'all, with care or without',
    anySection: 'any section',
    anyCountry: 'any country',
    anyCheck: 'whenever checked',
    anyLanguage: 'either language',
    language: 'Published in',
    status: 'State',
    care: 'Needs care',
    section: 'Section',
    country: 'Country',
    check: 'Last check',
    checks: {
      never: 'never',
      within_30_days: 'within 30 days',
      within_90_days: '31 to 90 days ago',
      within_a_year: '91 to 365 days ago',
      older: 'over a year ago',
    },
    sort: 'Sort by',
    sorts: {
      shelf: 'order on the site',
      title: 'title',
      changed: 'latest change',
      checked: 'oldest check',
      care: 'most care needed',
    },
    clear: 'Clear all',
    title: 'Title',
    languages: 'Languages',
    changed: 'Changed',
    checked: 'Checked',
    add: 'Begin a new one',
    count: (shown, all) => (shown === all ? `${String(all)} in all` : `${String(shown)} of ${String(all)}`),
    nothing: 'Nothing here matches. Take a filter away to see more.',
    nothingYet: 'There is none yet.',
  },
  fr: {
    search: 'Recherche',
    find: 'Afficher',
    filters: 'Chercher et filtrer',
    anyStatus: 'tous les états',
    anyCare: 'tout, à soigner ou non',
    anySection: 'toutes les sections',
    anyCountry: 'tous les pays',
    anyCheck: 'peu importe la vérification',
    anyLanguage: 'l’une ou l’autre langue',
    language: 'Publié en',
    status: 'État',
    care: 'À soigner',
    section: 'Section',
    country: 'Pays',
    check: 'Dernière vérification',
    checks: {
      never: 'jamais',
      within_30_days: 'depuis 30 jours au plus',
      within_90_days: 'il y a 31 à 90 jours',
      within_a_year: 'il y a 91 à 365 jours',
      older: 'il y a plus d’un an',
    },
    sort: 'Trier par',
    sorts: {
      shelf: 'ordre du site',
      title: 'titre',
      changed: 'dernière modification',
      checked: 'plus ancienne vérification',
      care: 'plus grand besoin de soin',
    },
    clear: 'Tout effacer',
    title: 'Titre',
    languages: 'Langues',
    changed: 'Modifié',
    checked: 'Vérifié',
    add: 'En commencer un nouveau',
    count: (shown, all) => (shown === all ? `${String(all)} en tout` : `${String(shown)} sur ${String(all)}`),
    nothing: 'Rien ne correspond ici. Enlevez un filtre pour en voir plus.',
    nothingYet: 'Il n’y en a pas encore.',
  },
} as const satisfies Record<Language, ListWords>;
