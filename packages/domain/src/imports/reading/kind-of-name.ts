import { citableKinds } from '../../citations/index.ts';
import { ResourceKind } from '../../resources/index.ts';
import { foldName } from './given-text.ts';

/** What people and programs call a kind, beside its own name and those of the formats; folded. */
const otherNames = {
  article: ['article', 'blog post', 'blogpost', 'post weblog', 'post', 'forum post', 'magazine article', 'billet'],
  book: ['livre', 'monograph', 'monographie', 'ebook', 'ouvrage', 'mvbook'],
  book_chapter: [
    'book chapter',
    'chapitre',
    'chapitre de livre',
    'inbook',
    'incollection',
    'book section',
    'encyclopedia article',
    'dictionary entry',
  ],
  book_list: ['list of books', 'book list', 'liste de livres'],
  briefing: ['briefing paper', 'brief', 'note d information', 'note dinformation'],
  dataset: ['data set', 'jeu de donnees', 'donnees', 'aggregated database'],
  guide: ['guide', 'handbook', 'manual', 'manuel', 'toolkit', 'trousse'],
  handout: ['handout', 'feuillet', 'depliant', 'leaflet', 'brochure', 'booklet', 'pamphlet', 'fact sheet'],
  journal_article: [
    'journal article',
    'article de revue',
    'conference paper',
    'paper conference',
    'inproceedings',
    'cpaper',
    'ejour',
    'article journal',
  ],
  legislation: ['law', 'loi', 'bill', 'act', 'statute', 'treaty', 'case', 'legal case', 'legal rule or regulation'],
  news: [
    'news media',
    'news',
    'actualites medias',
    'newspaper article',
    'article newspaper',
    'article magazine',
    'mgzn',
  ],
  organisation: ['organization', 'organisme', 'association', 'charity'],
  recommendation: ['recommandation'],
  report: [
    'rapport',
    'techreport',
    'government document',
    'govdoc',
    'thesis',
    'these',
    'phdthesis',
    'mastersthesis',
    'thes',
    'document',
    'working paper',
    'preprint',
    'manuscript',
    'unpb',
    'presentation',
    'standard',
    'rprt',
  ],
  submission: ['memoire'],
  training: ['formation', 'course', 'cours', 'workshop', 'atelier', 'webinar', 'webinaire'],
  video: [
    'film',
    'video recording',
    'motion picture',
    'tv broadcast',
    'radio broadcast',
    'podcast',
    'audio recording',
    'advs',
    'mpct',
    'broadcast',
  ],
  website: ['site web', 'web page', 'webpage', 'web site', 'site', 'page', 'online', 'electronic', 'elec', 'www'],
} as const satisfies Record<ResourceKind, readonly string[]>;

const kinds = new Map<string, ResourceKind>();
// The formats' own names first, where one stands for several kinds the plainest last, so that it stays.
for (const kind of [...ResourceKind.options, 'report' as const, 'website' as const]) {
  const { csl, ris, bibtex, zotero } = citableKinds[kind];
  for (const name of [zotero, bibtex, ris, csl]) if (name !== 'misc') kinds.set(foldName(name), kind);
}
kinds.set('article', 'article');
for (const kind of ResourceKind.options)
  for (const name of [kind.replaceAll('_', ' '), ...otherNames[kind]]) kinds.set(foldName(name), kind);

/**
 * The kind of item that a word stands for, in English, French, or as BibTeX, RIS, CSL and Zotero say it; case and accents do
 * not matter.
 *
 * @returns null where the word is none of them
 */
export function kindOfName(name: string): ResourceKind | null {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');
  return kinds.get(foldName(spaced)) ?? kinds.get(foldName(name)) ?? null;
}
