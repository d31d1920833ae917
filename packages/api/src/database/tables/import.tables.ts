import type { JsonColumn } from '../json-column.ts';

/** Lists of items that staff brought, with the text as it was brought. */
export interface ImportsTable {
  id: string;
  status: string;
  brought_at: string;
  /** Until when a process works on it; null while nothing is to be done. */
  leased_until: string | null;
  /** All of it but its text and rows. */
  content: JsonColumn;
  source: string;
}

/** The rows of a list: what was read, what was found wrong, and what a person decided. */
export interface ImportRowsTable {
  import_id: string;
  /** From 1, in the order of the list. */
  position: number;
  is_taken: boolean;
  /** Whether something keeps it out until a person mends it. */
  is_kept_out: boolean;
  has_issue: boolean;
  has_duplicate: boolean;
  /** Folded; empty where it stands under none. */
  heading: string;
  /** The section that a person chose for this row alone. */
  section: string | null;
  /** The draft it became, as long as there is one. */
  record_id: string | null;
  /** From when a process may ask its page for a title; null where nobody is to ask. */
  page_free_at: string | null;
  content: JsonColumn;
}
