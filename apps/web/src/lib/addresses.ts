import { servedName, type MediaType } from '@coalition/domain/media';
import type { ReleaseFileName } from '@coalition/domain/releases';
import { languages, type CalendarDay, type Digest, type Language } from '@coalition/domain/values';
import { lonePages, pathOf, type PageName } from '@coalition/ui/coalition/site-paths.ts';

export { lonePages, pageOfKey, pathOf, type LonePage, type PageName } from '@coalition/ui/coalition/site-paths.ts';

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
  return pathOf(page, 'en', slug ?? '')
    .replace('/en', `/${language}`)
    .replace('[number]', number ?? '');
}
