import type { Language } from '@coalition/domain/values';

interface FeedWords {
  everything: (name: string) => string;
  /** @param page the title of the page that the news are of */
  newsOf: (page: string, name: string) => string;
  /** As a browser lists it among those one can search; at most 16 characters. */
  searchName: string;
  searchDescription: (name: string) => string;
  followSearch: string;
  followPage: string;
  howToFollow: string;
}

/** What feeds are called in a reader’s list of feeds. */
export const feedWords = {
  en: {
    everything: (name) => `What is new – ${name}`,
    newsOf: (page, name) => `What is new: ${page} – ${name}`,
    searchName: 'Library',
    searchDescription: (name) => `Search the library of the ${name}`,
    followSearch: 'Follow this search',
    followPage: 'Follow this list',
    howToFollow: 'in a feed reader, without an account: nothing is kept of who follows it.',
  },
  fr: {
    everything: (name) => `Nouveautés – ${name}`,
    newsOf: (page, name) => `Nouveautés\u00a0: ${page} – ${name}`,
    searchName: 'Bibliothèque',
    searchDescription: (name) => `Chercher dans la bibliothèque\u00a0: ${name}`,
    followSearch: 'Suivre cette recherche',
    followPage: 'Suivre cette liste',
    howToFollow: 'dans un lecteur de fils, sans compte\u00a0: rien n’est gardé de qui la suit.',
  },
} as const satisfies Record<Language, FeedWords>;
