import type { Language, LanguageTag } from '@coalition/domain/values';

/** Something in a feed. */
export interface FeedEntry {
  /** Never changes. */
  id: string;
  title: string;
  titleLanguage: LanguageTag;
  /** Whole addresses of its page in the feed’s language and in the other. */
  url: string;
  twinUrl: string;
  summary: string | null;
  summaryLanguage: Language | null;
  categories: { term: string; scheme: string; label: string }[];
  publishedAt: string;
  updatedAt: string;
}

/** News as they are written in any form. */
export interface Feed {
  title: string;
  language: Language;
  author: string;
  /** The page that the news are of. */
  page: string;
  /** The page of this feed at which a reader is, and the others, as whole addresses. */
  self: string;
  first: string;
  last: string;
  previous: string | null;
  next: string | null;
  /** The same feed in the other language; null where there is none. */
  twin: string | null;
  updatedAt: string;
  /** The newest change first. */
  entries: FeedEntry[];
  deleted: { id: string; when: string }[];
  /** Of all pages together. */
  total: number;
  /** Counted from 1. */
  startIndex: number;
  itemsPerPage: number;
  /** What was searched; null for a feed of no search. */
  words: string | null;
}
