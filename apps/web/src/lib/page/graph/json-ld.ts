import type { JsonLdNode, PageMeta } from '../page-meta.ts';

/** The graph of a page as text for a script element: nothing in it can end the element. */
export function jsonLdText(nodes: readonly JsonLdNode[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return text
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A node without what is unknown: nulls, empty texts and empty lists fall away. */
export function node(properties: JsonLdNode): JsonLdNode {
  const known = Object.entries(properties).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': properties['@type'], ...Object.fromEntries(known) };
}

/** A text with the language it is in, which may be another than the page's. @source JSON-LD 1.1, 4.2.4 */
export function tagged({ text, language }: { text: string; language: string }): {
  '@value': string;
  '@language': string;
} {
  return { '@value': text, '@language': language };
}

/** The trail of a page as a list of breadcrumbs; positions are contiguous from 1. */
export function breadcrumbNode(meta: Pick<PageMeta, 'trail' | 'name' | 'canonical'>, origin: string): JsonLdNode[] {
  if (meta.trail.length === 0) return [];
  const steps = [...meta.trail.map(({ href, name }) => ({ href, name })), { href: meta.canonical, name: meta.name }];
  return [
    {
      '@type': 'BreadcrumbList',
      '@id': `${origin}${meta.canonical}#trail`,
      itemListElement: steps.map(({ href, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: name.text,
        item: `${origin}${href}`,
      })),
    },
  ];
}
