import { otherLanguage } from '@coalition/domain/values';
import { element, xmlDocument, type Xml } from '../xml.ts';
import { feedForms } from './feed-address.ts';
import type { Feed, FeedEntry } from './feed.ts';

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
} as const;

/** Writes news as Atom. @source RFC 4287; pages by RFC 5005, what was taken back by RFC 6721, searches by OpenSearch 1.1 */
export function writeAtom(feed: Feed): string {
  const { language, title, self, page, first, last, previous, next, twin } = feed;
  const type = feedForms.atom.mediaType;
  const paged = (rel: string, href: string | null) => (href === null ? [] : [element('link', { rel, href, type })]);
  const other = `${otherLanguage(language)}-CA`;
  return xmlDocument(
    element('feed', { ...namespaces, 'xml:lang': `${language}-CA` }, [
      element('id', {}, first),
      element('title', {}, title),
      element('updated', {}, feed.updatedAt),
      element('author', {}, [element('name', {}, feed.author)]),
      element('link', { rel: 'self', href: self, type }),
      element('link', { rel: 'alternate', href: page, type: 'text/html', hreflang: `${language}-CA` }),
      ...(twin === null ? [] : [element('link', { rel: 'alternate', href: twin, type, hreflang: other })]),
      ...paged('first', first),
      ...paged('previous', previous),
      ...paged('next', next),
      ...paged('last', last),
      ...searched(feed),
      ...feed.entries.map((entry) => writeEntry(entry, feed)),
      ...feed.deleted.map(({ id, when }) => element('at:deleted-entry', { ref: id, when })),
    ]),
  );
}

function searched({ words, total, startIndex, itemsPerPage }: Feed): Xml[] {
  return [
    element('opensearch:totalResults', {}, String(total)),
    element('opensearch:startIndex', {}, String(startIndex)),
    element('opensearch:itemsPerPage', {}, String(itemsPerPage)),
    ...(words === null ? [] : [element('opensearch:Query', { role: 'request', searchTerms: words })]),
  ];
}

function writeEntry(entry: FeedEntry, { language }: Feed): Xml {
  const foreign = entry.titleLanguage === language ? undefined : entry.titleLanguage;
  return element('entry', {}, [
    element('id', {}, entry.id),
    element('title', { 'xml:lang': foreign }, entry.title),
    element('updated', {}, entry.updatedAt),
    element('published', {}, entry.publishedAt),
    element('link', { rel: 'alternate', href: entry.url, type: 'text/html', hreflang: `${language}-CA` }),
    element('link', {
      rel: 'alternate',
      href: entry.twinUrl,
      type: 'text/html',
      hreflang: `${otherLanguage(language)}-CA`,
    }),
    element(
      'summary',
      { 'xml:lang': entry.summaryLanguage === language ? undefined : (entry.summaryLanguage ?? foreign) },
      entry.summary ?? entry.title,
    ),
    ...entry.categories.map((category) => element('category', category)),
  ]);
}
