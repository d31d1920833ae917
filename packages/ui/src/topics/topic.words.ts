import type { Language } from '@coalition/domain/values';

interface TopicWords {
  title: string;
  none: string;
  narrower: string;
  broader: string;
  /** The heading above a topic's items. */
  itemsOn: (topic: string) => string;
  noItems: string;
  /** Leads to the library, where a topic has more items than its page shows. */
  seeAll: (total: number) => string;
}

/** The words around topics. */
export const topicWords = {
  en: {
    title: 'Topics',
    none: 'No topics have been published yet.',
    narrower: 'Narrower topics',
    broader: 'Wider topic',
    itemsOn: (topic) => `Items about “${topic}”`,
    noItems: 'Nothing in the library is about this topic yet.',
    seeAll: (total) => `See all ${String(total)} items, page by page`,
  },
  fr: {
    title: 'Sujets',
    none: 'Aucun sujet n’est encore publié.',
    narrower: 'Sujets plus précis',
    broader: 'Sujet plus large',
    itemsOn: (topic) => `Documents sur «\u00a0${topic}\u00a0»`,
    noItems: 'Rien dans la bibliothèque ne porte encore sur ce sujet.',
    seeAll: (total) => `Voir les ${String(total)} documents, page par page`,
  },
} as const satisfies Record<Language, TopicWords>;
