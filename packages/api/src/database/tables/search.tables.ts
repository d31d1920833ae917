/** How new what is known of each record is that ever was public: in one order, for whoever holds the search in memory. */
export interface SearchMarksTable {
  record_id: string;
  noun: string;
  mark: number;
}

/** Terms that searches did not find, each asked on so many different days at least; nothing else of any search is kept. */
export interface MissedSearchesTable {
  language: string;
  /** Folded, with single blanks. */
  term: string;
  days: number;
  /** The month in which it was last counted, as `2026-03`. */
  month: string;
}

/** Terms that staff do not want to see again, as digests: what was hidden for the sake of a person is not kept. */
export interface HiddenSearchesTable {
  /** HMAC-SHA-256 of language and term, with a secret of the installation. */
  digest: string;
}
