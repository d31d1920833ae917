import { LinkLine } from '@coalition/domain/exports';
import { keepLinks, listLinksAfter, type WatchedLink } from '../../links/link.store.ts';
import { exportPart, inBatches } from './part.ts';

/** What is known of each address outside; what is told of it in public depends on the day and is computed anew. */
export const linkPart = exportPart('data/links.jsonl', LinkLine, {
  async *read({ db }) {
    const batches = inBatches<WatchedLink>((last, limit) => listLinksAfter(db, last?.address ?? '', limit));
    for await (const links of batches) yield links.map(({ host: _, ...link }) => link);
  },
  async load({ db, now }, lines) {
    const links = lines.map((line) => ({ ...line, host: new URL(line.address).host }));
    await keepLinks(db, links, now);
  },
});
