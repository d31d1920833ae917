import { citableKinds, citedName, doiAddress, spokenName } from '@coalition/domain/citations';
import type { LinkNews } from '@coalition/domain/links';
import type { ResourceView, ShownRelation } from '@coalition/domain/resources';
import { regionName, type Instant, type Language, type Slug } from '@coalition/domain/values';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { pathOf } from '#lib/addresses.ts';
import { node, tagged } from './json-ld.ts';
import type { JsonLdNode } from '../page-meta.ts';

/** An item, when what visitors see of it changed last, and what its page tells of its address. */
interface DescribedItem {
  resource: ResourceView;
  changedAt: Instant;
  linkNews: LinkNews | null;
}

/** An item as schema.org describes it. Only what the page shows; what is unknown is left out. */
export function resourceNode(
  { resource, changedAt, linkNews }: DescribedItem,
  language: Language,
  origin: string,
): JsonLdNode {
  const page = `${origin}${pathOf('resource', language, resource.slug)}`;
  const shared = {
    '@id': `${page}#item`,
    name: tagged(resource.title),
    description: resource.summary && tagged(resource.summary),
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
    '@type': citableKinds[resource.kind].schemaOrg,
    ...shared,
    // It is our page that changed then, not the item.
    mainEntityOfPage: { '@type': 'WebPage', '@id': page, dateModified: changedAt },
    // The copy that the page offers once the item is gone; only works are archived.
    archivedAt: linkNews?.copy?.address,
    inLanguage: resource.languages,
    ...makers(resource),
    datePublished: resource.issuedOn,
    audience: resource.audiences.map((audience) => ({
      '@type': 'Audience',
      audienceType: resourceWords[language].audiences[audience],
    })),
    about: resource.topics.map((topic) => ({
      '@type': 'DefinedTerm',
      name: tagged(topic.name),
      termCode: topic.slug,
      inDefinedTermSet: `${origin}${pathOf('topics', language)}`,
      url: `${origin}${pathOf('topic', language, topic.slug)}`,
    })),
    isAccessibleForFree: resource.isFreeToRead,
    isbn: resource.isbn,
    identifier: resource.doi && {
      '@type': 'PropertyValue',
      propertyID: 'doi',
      value: resource.doi,
      url: doiAddress(resource.doi),
    },
    ...otherWorks(resource, (slug) => `${origin}${pathOf('resource', language, slug)}#item`),
    spatialCoverage: resource.places.map((place) => regionName(place, language)),
  });
}

/** How an item stands to others, and what it appeared in. */
function otherWorks({ kind, container, related }: ResourceView, idOf: (slug: Slug) => string) {
  const works = (relation: ShownRelation) =>
    related.filter((other) => other.relation === relation).map(({ slug }) => ({ '@id': idOf(slug) }));
  const within = container && { '@type': kind === 'book_chapter' ? 'Book' : 'Periodical', name: container.text };
  return {
    isPartOf: [...(within ? [within] : []), ...works('part_of')],
    hasPart: works('has_part'),
    translationOfWork: works('translation_of'),
    workTranslation: works('has_translation'),
    correction: works('corrected_by'),
  };
}

function makers({ contributors, publishers }: ResourceView) {
  return {
    author: contributors
      .filter(({ role }) => role === 'author')
      .map((maker) => ({
        '@type': maker.kind === 'person' ? 'Person' : 'Organization',
        name: spokenName(citedName(maker)),
      })),
    publisher: publishers
      .filter(({ role }) => role === 'publisher')
      .map(({ name }) => ({ '@type': 'Organization', name: name.text })),
  };
}
