import { languages, type EachLanguage, type Language } from '@coalition/domain/values';
import { lonePages, pathOf, type PageName } from '#lib/addresses.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

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

/** One file of the sitemap: the records that it names, or none for the pages that stand alone. */
interface Part {
  name: string;
  pages: readonly PageName[];
  records: readonly ListedRecord[] | null;
}

function partsOf(records: readonly ListedRecord[]): Part[] {
  const ofNouns = Object.entries(pagesOfNoun).flatMap(([noun, pages]) => {
    const own = records.filter((record) => record.noun === noun);
    const count = Math.ceil(own.length / recordsPerFile);
    return Array.from({ length: count }, (_nothing, place): Part => {
      const name = place === 0 ? noun : `${noun}-${String(place + 1)}`;
      return { name, pages, records: own.slice(place * recordsPerFile, (place + 1) * recordsPerFile) };
    });
  });
  return [{ name: 'pages', pages: lonePages, records: null }, ...ofNouns];
}

/** The files of the sitemap, each with its newest change where that is known. @source sitemaps.org 0.9 */
export function sitemapIndex(records: readonly ListedRecord[], origin: string): string {
  const files = partsOf(records).map(({ name, records: own }) => {
    const newest = (own ?? [])
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1);
    return element('sitemap', {}, [
      element('loc', {}, `${origin}/sitemap-${name}.xml`),
      ...(newest === undefined ? [] : [element('lastmod', {}, newest)]),
    ]);
  });
  return xmlDocument(element('sitemapindex', { xmlns: namespaces.xmlns }, files));
}

/** One file of the sitemap: its pages in both languages, each naming its twin; null where there is no such file. */
export function sitemapPart(name: string, records: readonly ListedRecord[], origin: string): string | null {
  const part = partsOf(records).find((each) => each.name === name);
  if (part === undefined) return null;
  const urls = part.pages.flatMap((page) =>
    part.records === null
      ? writeUrls((language) => pathOf(page, language), null, origin)
      : part.records.flatMap(({ slugs, changedAt }) =>
          writeUrls((language) => pathOf(page, language, slugs[language]), changedAt, origin),
        ),
  );
  return xmlDocument(element('urlset', namespaces, urls));
}

function writeUrls(pathIn: (language: Language) => string, changedAt: string | null, origin: string): Xml[] {
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
