import { servedName, type MediaType } from '@coalition/domain/media';
import type { PageKey } from '@coalition/domain/pages';
import type { ReleaseFileName } from '@coalition/domain/releases';
import { languages, type CalendarDay, type Digest, type Language, type Slug } from '@coalition/domain/values';

/** The words of each page's path; `[slug]` stands for the last part of one record's address. */
const paths = {
  home: { en: '', fr: '' },
  library: { en: 'resources', fr: 'ressources' },
  resource: { en: 'resources/[slug]', fr: 'ressources/[slug]' },
  resourceSheet: { en: 'resources/[slug]/sheet', fr: 'ressources/[slug]/feuille' },
  list: { en: 'list', fr: 'liste' },
  listSheet: { en: 'list/sheet', fr: 'liste/feuille' },
  unapi: { en: 'unapi', fr: 'unapi' },
  members: { en: 'members', fr: 'membres' },
  helpNow: { en: 'help-now', fr: 'aide' },
  topics: { en: 'topics', fr: 'sujets' },
  topic: { en: 'topics/[slug]', fr: 'sujets/[slug]' },
  statements: { en: 'statements', fr: 'declarations' },
  statement: { en: 'statements/[slug]', fr: 'declarations/[slug]' },
  statementVersions: { en: 'statements/[slug]/versions', fr: 'declarations/[slug]/versions' },
  statementVersion: { en: 'statements/[slug]/versions/[number]', fr: 'declarations/[slug]/versions/[number]' },
  statementVersionJson: {
    en: 'statements/[slug]/versions/[number].json',
    fr: 'declarations/[slug]/versions/[number].json',
  },
  statementPress: { en: 'statements/[slug]/press', fr: 'declarations/[slug]/presse' },
  statementPressText: { en: 'statements/[slug]/press.txt', fr: 'declarations/[slug]/presse.txt' },
  statementFeed: { en: 'statements/[slug].atom', fr: 'declarations/[slug].atom' },
  statementBundle: { en: 'statements/[slug]/bundle.json', fr: 'declarations/[slug]/bundle.json' },
  endorse: { en: 'statements/[slug]/endorse', fr: 'declarations/[slug]/appuyer' },
  endorsers: { en: 'statements/[slug]/endorsers', fr: 'declarations/[slug]/signataires' },
  endorsersJson: { en: 'statements/[slug]/endorsers.json', fr: 'declarations/[slug]/signataires.json' },
  endorsersCsv: { en: 'statements/[slug]/endorsers.csv', fr: 'declarations/[slug]/signataires.csv' },
  confirmEndorsement: { en: 'endorsements/confirm/[slug]', fr: 'appuis/confirmer/[slug]' },
  withdrawEndorsement: { en: 'endorsements/withdraw/[slug]', fr: 'appuis/retirer/[slug]' },
  endorsementInvitation: { en: 'endorsements/invitation/[slug]', fr: 'appuis/invitation/[slug]' },
  childrenAndYouth: { en: 'children-and-youth', fr: 'enfants-et-jeunes' },
  about: { en: 'about', fr: 'a-propos' },
  history: { en: 'about/history', fr: 'a-propos/histoire' },
  privacy: { en: 'privacy', fr: 'confidentialite' },
  accessibility: { en: 'accessibility', fr: 'accessibilite' },
  safety: { en: 'safety', fr: 'securite' },
  ledger: { en: 'ledger', fr: 'registre' },
  data: { en: 'data', fr: 'donnees' },
} as const satisfies Record<string, Record<Language, string>>;

/** A page of the public site. */
export type PageName = keyof typeof paths;

/** The pages that have one address in each language. */
export const lonePages = [
  'home',
  'library',
  'members',
  'helpNow',
  'topics',
  'statements',
  'childrenAndYouth',
  'about',
  'history',
  'privacy',
  'accessibility',
  'safety',
  'ledger',
  'data',
] as const satisfies readonly PageName[];

/** A page that has one address in each language. */
export type LonePage = (typeof lonePages)[number];

/** The path of a page in a language, from `/`. @param slug the record's address part in that language, where the page has one */
export function pathOf(page: PageName, language: Language, slug?: Slug | string): string {
  const path = paths[page][language].replace('[slug]', slug ?? '');
  return path === '' ? `/${language}` : `/${language}/${path}`;
}

/** Where harvesters ask, by address or by form. @source OAI-PMH 2.0 */
export const harvestPath = '/oai';

/** Where browsers ask for titles while somebody types. @source OpenSearch suggestions */
export function suggestPath(language: Language): string {
  return `/${language}/suggest`;
}

/** What every question to the public API begins with. */
export const apiPath = '/api/v1/';

/** Where Zotero asks for an item by its id: the bare address speaks English. @source unAPI, revision 3 */
export function unapiPath(language: Language): string {
  return language === 'en' ? '/unapi' : pathOf('unapi', language);
}

/** Where a file that visitors may see is had, from `/`: by the digest of its bytes, under a name that is safe anywhere. */
export function filePath({ name, sha256, mediaType }: { name: string; sha256: Digest; mediaType: MediaType }): string {
  return `/media/${sha256}/${servedName(name, mediaType)}`;
}

/** Where a file of a data release is had, from `/`: the same in both languages. */
export function releaseFilePath(day: CalendarDay, name: ReleaseFileName): string {
  return `/data/${day}/${name}`;
}

/** The pages of one version of a statement. */
type VersionPage = 'statementVersion' | 'statementVersionJson';

/** The path of one version of a statement in a language, from `/`. */
export function versionPath(
  page: VersionPage,
  language: Language,
  { slug, number }: { slug: string; number: number },
): string {
  return pathOf(page, language, slug).replace('[number]', String(number));
}

/** Which page stands at a path. */
export interface Located {
  page: PageName;
  language: Language;
  slug: string | null;
  /** The number of a version, on the pages of one. */
  number?: string;
}

/** The pages that are made for one reader and take forms. */
const formPages = ['endorse', 'confirmEndorsement', 'withdrawEndorsement', 'endorsementInvitation'] as const;

const pages: readonly PageName[] = [
  ...lonePages,
  'list',
  'listSheet',
  'unapi',
  'resource',
  'resourceSheet',
  'topic',
  // Before the statement, whose pattern would take its ending for a part of the slug.
  'statementFeed',
  'statement',
  'statementVersions',
  'statementVersion',
  'statementVersionJson',
  'statementPress',
  'statementPressText',
  'endorsers',
  'endorsersJson',
  'statementBundle',
  'endorsersCsv',
  ...formPages,
];

const patterns = pages.flatMap((page) =>
  languages.map((language) => {
    const path = pathOf(page, language, '([^/]+)').replace('[number]', '([1-9]\\d{0,3})').replaceAll('.', '\\.');
    return { page, language, pattern: new RegExp(`^${path}$`) };
  }),
);

/** Finds the page at a path in its own language's words; null when there is none. */
export function locate(path: string): Located | null {
  for (const { page, language, pattern } of patterns) {
    const match = pattern.exec(path);
    if (!match) continue;
    const [, slug = null, number] = match;
    return { page, language, slug, ...(number === undefined ? {} : { number }) };
  }
  return null;
}

/** Whether a page takes forms, by its address with whatever stands after the question mark. */
export function takesForms(url: string): boolean {
  const page = locate(url.replace(/\?.*$/, ''))?.page;
  return formPages.some((each) => each === page);
}

/** The route that serves a page: the English words under a language. */
export function routeOf({ page, language, slug, number }: Located): string {
  const path = paths[page].en.replace('[slug]', slug ?? '').replace('[number]', number ?? '');
  return path === '' ? `/${language}` : `/${language}/${path}`;
}

/** Where the words of each page stand. */
export const pageOfKey = {
  home: 'home',
  library: 'library',
  members: 'members',
  statements: 'statements',
  children_and_youth: 'childrenAndYouth',
  help_now: 'helpNow',
  about: 'about',
  family: 'about',
  history: 'history',
  safety: 'safety',
  privacy: 'privacy',
  accessibility: 'accessibility',
  topics: 'topics',
} as const satisfies Record<PageKey, PageName>;
