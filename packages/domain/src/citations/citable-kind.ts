import type { ResourceKind } from '../resources/index.ts';

/** What one kind of item is called in each vocabulary that names kinds of works. */
interface CitableKind {
  csl: string;
  ris: string;
  bibtex: string;
  /** What Zotero makes of the RIS type. */
  zotero: string;
  schemaOrg: string;
  dublinCore: string;
  /** Whether a report of its own, whose kind is worth saying in words: “Guide”, “Briefing paper”. */
  hasGenre: boolean;
}

const report = {
  csl: 'report',
  ris: 'RPRT',
  bibtex: 'techreport',
  zotero: 'report',
  schemaOrg: 'Report',
  dublinCore: 'Text',
  hasGenre: false,
} as const;

const webPage = {
  csl: 'webpage',
  ris: 'ELEC',
  bibtex: 'misc',
  zotero: 'webpage',
  schemaOrg: 'WebPage',
  dublinCore: 'Text',
  hasGenre: false,
} as const;

/**
 * Every kind of item in every vocabulary. Zotero takes RIS’s own `GEN` for a journal article and `PAMP` for a manuscript, so a
 * handout goes out as a report that says what it is.
 *
 * @source CSL 1.0.2, appendix III; RIS types as Zotero reads them; DCMI Type Vocabulary; schema.org
 */
export const citableKinds = {
  article: { ...webPage, schemaOrg: 'Article' },
  book: { ...report, csl: 'book', ris: 'BOOK', bibtex: 'book', zotero: 'book', schemaOrg: 'Book' },
  book_chapter: {
    ...report,
    csl: 'chapter',
    ris: 'CHAP',
    bibtex: 'incollection',
    zotero: 'bookSection',
    schemaOrg: 'Chapter',
  },
  book_list: { ...webPage, schemaOrg: 'Article' },
  briefing: { ...report, hasGenre: true },
  dataset: {
    ...report,
    csl: 'dataset',
    ris: 'DATA',
    bibtex: 'misc',
    zotero: 'dataset',
    schemaOrg: 'Dataset',
    dublinCore: 'Dataset',
  },
  guide: { ...report, schemaOrg: 'LearningResource', hasGenre: true },
  handout: { ...report, csl: 'pamphlet', schemaOrg: 'LearningResource', hasGenre: true },
  journal_article: {
    ...report,
    csl: 'article-journal',
    ris: 'JOUR',
    bibtex: 'article',
    zotero: 'journalArticle',
    schemaOrg: 'ScholarlyArticle',
  },
  legislation: {
    ...report,
    csl: 'legislation',
    ris: 'STAT',
    bibtex: 'misc',
    zotero: 'statute',
    schemaOrg: 'Legislation',
  },
  news: {
    ...report,
    csl: 'article-newspaper',
    ris: 'NEWS',
    bibtex: 'article',
    zotero: 'newspaperArticle',
    schemaOrg: 'NewsArticle',
  },
  organisation: { ...webPage, schemaOrg: 'Organization', dublinCore: 'InteractiveResource' },
  recommendation: { ...report, hasGenre: true },
  report,
  submission: { ...report, hasGenre: true },
  training: { ...webPage, schemaOrg: 'LearningResource', dublinCore: 'InteractiveResource' },
  video: {
    ...report,
    csl: 'motion_picture',
    ris: 'VIDEO',
    bibtex: 'misc',
    zotero: 'videoRecording',
    schemaOrg: 'VideoObject',
    dublinCore: 'MovingImage',
  },
  website: { ...webPage, schemaOrg: 'WebSite', dublinCore: 'InteractiveResource' },
} as const satisfies Record<ResourceKind, CitableKind>;
