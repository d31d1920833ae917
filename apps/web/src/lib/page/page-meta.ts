import type { FileLink } from '@coalition/ui/citations/file-link.ts';
import type { MenuEntry } from '@coalition/ui/coalition/frame-addresses.ts';
import type { Phrase } from '@coalition/domain/values';

/** What a page tells the frame and the head about itself. */
export interface PageMeta {
  /** As in the browser's tab, before the name of the site. */
  title: string;
  /** The tab, and with it the browser's history, does not say whose site this is: others may look there. */
  isDiscreet?: boolean;
  /** One sentence for search engines and shared links. */
  description: string;
  /** This page's own path, without what does not change it. */
  canonical: string;
  /** The same page in the other language. */
  otherLanguage: string;
  current: MenuEntry | null;
  /** From the first page down to the parent; empty for the first page itself. */
  trail: { href: string; name: Phrase }[];
  /** The page's own name at the end of the trail. */
  name: Phrase;
  isForChildren?: boolean;
  isIndexed?: boolean;
  /** The same in formats for programs. */
  files?: FileLink[];
  /** What programs are told of the item on the page. */
  tags?: { name: string; content: string; lang?: string }[];
  /** The page as schema.org describes it: nodes of one graph. */
  graph: JsonLdNode[];
}

/** One node of a JSON-LD graph. */
export interface JsonLdNode {
  '@type': string | string[];
  [property: string]: unknown;
}
