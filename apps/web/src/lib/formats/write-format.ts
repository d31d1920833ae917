import { cslItem, writeBibtex, writeDublinCore, writeItemTable, writeRis } from '@coalition/domain/citations';
import { node } from '#lib/page/graph/json-ld.ts';
import { resourceNode } from '#lib/page/graph/resource-node.ts';
import type { FormatName } from './format.ts';
import type { TakenItem, TakenList } from './taken-list.ts';

const citations = (items: readonly TakenItem[]) => items.map(({ citation }) => citation);

/** How a list is written in each format. */
export const writers: Record<FormatName, (list: TakenList) => string> = {
  bib: ({ items }) => writeBibtex(citations(items)),
  ris: ({ items }) => writeRis(citations(items)),
  cslJson: ({ items }) => `${JSON.stringify(citations(items).map(cslItem), null, 1)}\n`,
  jsonLd: (list) => `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph(list) }, null, 1)}\n`,
  dublinCore: ({ items }) => writeDublinCore(citations(items)),
  csv: ({ items }) => writeItemTable(items),
};

function graph({ items, isItem, language, origin, page, title, total }: TakenList) {
  const nodes = items.map((item) => resourceNode(item, language, origin));
  if (isItem) return nodes;
  const list = node({
    '@type': 'CollectionPage',
    '@id': `${origin}${page}#list`,
    url: `${origin}${page}`,
    name: title,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListElement: nodes.map((each, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@id': each['@id'] },
      })),
    },
  });
  return [list, ...nodes];
}
