import { citableKinds, dublinCore, makersIn, sortedName, type Citation } from '@coalition/domain/citations';
import type { PageMeta } from '#lib/page/page-meta.ts';

type MetaTag = NonNullable<PageMeta['tags']>[number];

/**
 * What an item’s head says to programs: Dublin Core for all, and the tags of Highwire Press only where a program takes them for the right
 * kind of item: it makes a journal article of whatever else has a `citation_title`.
 *
 * @source DCMI, Expressing Dublin Core in HTML; Google Scholar’s inclusion guidelines; Zotero’s translator for embedded metadata
 */
export function itemTags(citation: Citation): MetaTag[] {
  const statements = dublinCore(citation).map(({ term, value, language }) => ({
    name: `DCTERMS.${term}`,
    content: value,
    ...(language === null ? {} : { lang: language }),
  }));
  return [...statements, ...highwireTags(citation)];
}

function highwireTags(citation: Citation): MetaTag[] {
  const authors = makersIn(citation, 'author').map(sortedName);
  const { issuedOn, container, publishers } = citation;
  const place = placeOf(citation);
  if (place === null || authors.length === 0 || issuedOn === null) return [];
  const [, first = null, last = null] = /^(\w+)\s*[-–]\s*(\w+)$/.exec(citation.pages ?? '') ?? [];
  const tag = (name: string, content: string | null): MetaTag[] =>
    content === null ? [] : [{ name: `citation_${name}`, content }];
  return [
    ...tag('title', citation.title),
    ...authors.flatMap((author) => tag('author', author)),
    ...tag('publication_date', issuedOn.replaceAll('-', '/')),
    ...tag(place, place === 'technical_report_institution' ? publishers.join('; ') : container),
    ...tag('volume', citation.volume),
    ...tag('issue', citation.issue),
    ...tag('firstpage', first),
    ...tag('lastpage', last),
    ...tag('doi', citation.doi),
    ...tag('language', citation.language),
    ...tag('public_url', citation.url),
  ];
}

/** The tag by which programs know the kind; null where there is none for it, or what it would name is not known. */
function placeOf({ kind, container, publishers }: Citation): string | null {
  const { zotero } = citableKinds[kind];
  if (zotero === 'journalArticle' && container !== null) return 'journal_title';
  if (zotero === 'bookSection' && container !== null) return 'book_title';
  return zotero === 'report' && publishers.length > 0 ? 'technical_report_institution' : null;
}
