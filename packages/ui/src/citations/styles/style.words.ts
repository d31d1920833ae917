import type { Language } from '@coalition/domain/values';

interface StyleWords {
  and: string;
  noDate: string;
  inBook: string;
  editedBy: string;
  editor: string;
  editors: string;
  page: string;
  pages: string;
  volume: string;
  issue: string;
  article: string;
  video: string;
  dataset: string;
  andOthers: string;
  quoted: (title: string) => string;
}

/** The small words of a citation, as guides of each style give them in each language. */
export const styleWords = {
  en: {
    and: 'and',
    noDate: 'n.d.',
    inBook: 'In',
    editedBy: 'edited by',
    editor: 'Ed.',
    editors: 'Eds.',
    page: 'p.',
    pages: 'pp.',
    volume: 'vol.',
    issue: 'no.',
    article: 'Article',
    video: 'Video',
    dataset: 'Data set',
    andOthers: 'et al.',
    quoted: (title) => `“${title}”`,
  },
  fr: {
    and: 'et',
    noDate: 's.\u00a0d.',
    inBook: 'Dans',
    editedBy: 'sous la direction de',
    editor: 'dir.',
    editors: 'dir.',
    page: 'p.',
    pages: 'p.',
    volume: 'vol.',
    issue: 'no',
    article: 'article',
    video: 'vidéo',
    dataset: 'jeu de données',
    andOthers: 'et al.',
    quoted: (title) => `«\u00a0${title}\u00a0»`,
  },
} as const satisfies Record<Language, StyleWords>;
