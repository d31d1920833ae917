import type { WholeItem } from '@coalition/api/client';
import { citationOf, type Citation } from '@coalition/domain/citations';
import type { LinkNews } from '@coalition/domain/links';
import type { Language } from '@coalition/domain/values';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { pathOf } from '#lib/addresses.ts';

/** An item that goes into a file: as it is shown, as it is cited, since when, and what its page tells of its address. */
export interface TakenItem {
  resource: WholeItem['view'];
  citation: Citation;
  firstPublishedAt: WholeItem['firstPublishedAt'];
  changedAt: WholeItem['changedAt'];
  /** Null where nobody asked, as of the items of a list. */
  linkNews: LinkNews | null;
}

/** What goes into one file. */
export interface TakenList {
  /** In words: an item’s title, or what tells this list from others. */
  title: string;
  language: Language;
  origin: string;
  /** The page that shows the same, from `/`. */
  page: string;
  /** Whether it is one item, and not a list of one. */
  isItem: boolean;
  /** In the order of the page. */
  items: readonly TakenItem[];
  /** In all parts together. */
  total: number;
  /** Counted from 1; a list of more than a thousand items is taken in several. */
  part: number;
  partCount: number;
}

/** Where a file is for: the language of the page and the site. */
export interface TakenWhere {
  language: Language;
  origin: string;
}

/** An item as it goes into a file. */
export function takenItem(
  { view, firstPublishedAt, changedAt }: WholeItem,
  where: TakenWhere,
  linkNews: LinkNews | null = null,
): TakenItem {
  const { language, origin } = where;
  const citation = citationOf(view, {
    pageOf: (slug) => `${origin}${pathOf('resource', language, slug)}`,
    kindName: resourceWords[language].kinds[view.kind],
    changedAt,
  });
  return { resource: view, citation, firstPublishedAt, changedAt, linkNews };
}
