import type { ResourceView } from '@coalition/domain/resources';
import { regionName, type Language } from '@coalition/domain/values';
import { pathOf } from '#lib/addresses.ts';
import { node } from './json-ld.ts';
import type { JsonLdNode } from './page-meta.ts';

/** The schema.org type nearest to each kind of item. */
const typeOfKind = {
  article: 'Article',
  book: 'Book',
  book_chapter: 'Chapter',
  book_list: 'Article',
  briefing: 'Report',
  dataset: 'Dataset',
  guide: 'LearningResource',
  handout: 'LearningResource',
  journal_article: 'ScholarlyArticle',
  legislation: 'Legislation',
  news: 'NewsArticle',
  organisation: 'Organization',
  recommendation: 'Report',
  report: 'Report',
  submission: 'Report',
  training: 'LearningResource',
  video: 'VideoObject',
  website: 'WebSite',
} as const satisfies Record<ResourceView['kind'], string>;

/** An item as schema.org describes it. Only what the page shows; what is unknown is left out. */
export function resourceNode(resource: ResourceView, language: Language, origin: string): JsonLdNode {
  const page = `${origin}${pathOf('resource', language, resource.slug)}`;
  const name = { '@value': resource.title.text, '@language': resource.title.language };
  const shared = {
    '@id': `${page}#item`,
    name,
    description: resource.summary?.text ?? null,
    url: page,
    sameAs: resource.address,
  };
  if (resource.kind === 'organisation') {
    return node({
      '@type': 'Organization',
      ...shared,
      areaServed: resource.places.map((place) => regionName(place, language)),
    });
  }
  return node({
    '@type': typeOfKind[resource.kind],
    ...shared,
    mainEntityOfPage: page,
    inLanguage: resource.languages,
    author: resource.contributors
      .filter(({ role }) => role === 'author')
      .map(({ kind, name: author }) => ({ '@type': kind === 'person' ? 'Person' : 'Organization', name: author })),
    publisher: resource.publishers
      .filter(({ role }) => role === 'publisher')
      .map(({ name: publisher }) => ({ '@type': 'Organization', name: publisher.text })),
    datePublished: resource.issuedOn,
    about: resource.topics.map((topic) => ({
      '@type': 'DefinedTerm',
      name: topic.name.text,
      url: `${origin}${pathOf('topic', language, topic.slug)}`,
    })),
    isAccessibleForFree: resource.isFreeToRead,
    isPartOf: resource.container && {
      '@type': resource.kind === 'book_chapter' ? 'Book' : 'Periodical',
      name: resource.container.text,
    },
    isbn: resource.isbn,
    identifier: resource.doi && { '@type': 'PropertyValue', propertyID: 'doi', value: resource.doi },
    spatialCoverage: resource.places.map((place) => regionName(place, language)),
  });
}
