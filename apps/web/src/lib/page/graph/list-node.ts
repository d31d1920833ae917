import type { JsonLdNode } from '../page-meta.ts';

/** A list as a page shows it. */
interface ShownList {
  title: string;
  /** Whole addresses of the page and of the items it shows, in their order. */
  page: string;
  urls: readonly string[];
  /** Of all its pages together. */
  total: number;
  /** The place of its first item in the whole list, from 1. */
  first: number;
}

/** A page that lists things, with what it shows of them; it counts what the page counts. @source schema.org `CollectionPage`, `ItemList` */
export function listNode({ title, page, urls, total, first }: ShownList): JsonLdNode {
  return {
    '@type': 'CollectionPage',
    '@id': `${page}#list`,
    name: title,
    url: page,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListElement: urls.map((url, index) => ({ '@type': 'ListItem', position: first + index, url })),
    },
  };
}
