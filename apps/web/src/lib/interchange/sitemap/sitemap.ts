import { languages, type EachLanguage, type Language } from '@coalition/domain/values';
import { lonePages, pathOf, type PageName } from '#lib/addresses.ts';
import { element, xmlDocument, type Xml } from '../xml.ts';
import { lastChange, type KnownChanges } from './page-changes.ts';

/** A public record that has pages of its own. */
export interface ListedRecord {
  noun: string;
  slugs: EachLanguage<string>;
  /** When what is public of it last changed. */
  changedAt: string;
}

const pagesOfNoun = {
  resources: ['resource'],
  topics: ['topic'],
  statements: ['statement', 'statementVersions'],
} as const satisfies Record<string, readonly PageName[]>;

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
} as const;

/** A file may name 50,000 addresses; a record has four at most. */
const recordsPerFile = 12_000;

/** What the sitemap tells of. */
export interface Mapped {
  records: readonly ListedRecord[];
  changes: KnownChanges;
  origin: string;
}

/** A page in both languages. */
interface MappedPage {
  pathIn: (language: Language) => string;
  /** Null where nobody knows. */
  changedAt: string | null;
}

/** One file of the sitemap. */
interface Part {
  name: string;
  pages: readonly MappedPage[];
}

function partsOf({ records, changes }: Mapped): Part[] {
  const ofNouns = Object.entries(pagesOfNoun).flatMap(([noun, pages]) => {
    const own = records.filter((record) => record.noun === noun);
    const count = Math.ceil(own.length / recordsPerFile);
    return Array.from({ length: count }, (_nothing, place): Part => {
      const name = place === 0 ? noun : `${noun}-${String(place + 1)}`;
      const named = own.slice(place * recordsPerFile, (place + 1) * recordsPerFile);
      return { name, pages: pages.flatMap((page) => named.map((record) => pageOf(page, record))) };
    });
  });
  const alone = lonePages.map((page): MappedPage => {
    return { pathIn: (language) => pathOf(page, language), changedAt: lastChange(page, changes) };
  });
  return [{ name: 'pages', pages: alone }, ...ofNouns];
}

function pageOf(page: PageName, { slugs, changedAt }: ListedRecord): MappedPage {
  return { pathIn: (language) => pathOf(page, language, slugs[language]), changedAt };
}

/** The files of the sitemap, each with its newest change where that is known. @source sitemaps.org 0.9 */
export function sitemapIndex(mapped: Mapped): string {
  const files = partsOf(mapped).map(({ name, pages }) => {
    const newest = pages
      .flatMap(({ changedAt }) => changedAt ?? [])
      .sort()
      .at(-1);
    return element('sitemap', {}, [
      element('loc', {}, `${mapped.origin}/sitemap-${name}.xml`),
      ...(newest === undefined ? [] : [element('lastmod', {}, newest)]),
    ]);
  });
  return xmlDocument(element('sitemapindex', { xmlns: namespaces.xmlns }, files));
}

/** One file of the sitemap: its pages in both languages, each naming its twin; null where there is no such file. */
export function sitemapPart(name: string, mapped: Mapped): string | null {
  const part = partsOf(mapped).find((each) => each.name === name);
  if (part === undefined) return null;
  const urls = part.pages.flatMap((page) => writeUrls(page, mapped.origin));
  return xmlDocument(element('urlset', namespaces, urls));
}

function writeUrls({ pathIn, changedAt }: MappedPage, origin: string): Xml[] {
  const twin = (hreflang: string, language: Language) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: `${origin}${pathIn(language)}` });
  const twins = [...languages.map((language) => twin(`${language}-CA`, language)), twin('x-default', 'en')];
  return languages.map((language) =>
    element('url', {}, [
      element('loc', {}, `${origin}${pathIn(language)}`),
      ...(changedAt === null ? [] : [element('lastmod', {}, changedAt)]),
      ...twins,
    ]),
  );
}
