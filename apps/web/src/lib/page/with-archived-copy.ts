import type { LinkNews } from '@coalition/domain/links';
import type { JsonLdNode } from './page-meta.ts';

/** An item’s node with the archived copy that the page offers; an organisation has none, for only works are archived. @source schema.org `archivedAt` */
export function withArchivedCopy(node: JsonLdNode, news: LinkNews | null): JsonLdNode {
  const isWork = node['@type'] !== 'Organization';
  return news?.copy && isWork ? { ...node, archivedAt: news.copy.address } : node;
}
