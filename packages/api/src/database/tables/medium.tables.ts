import type { JsonColumn } from '../json-column.ts';

/** Files that staff gave, one row for each content; the bytes lie beside the database. */
export interface MediaTable {
  id: string;
  sha256: string;
  uploaded_at: string;
  content: JsonColumn;
}

/** What stands in documents, one row for each content that somebody began to read. */
export interface MediumTextsTable {
  sha256: string;
  /** How often a reading was begun. */
  attempts: number;
  /** Until when somebody works on it; null once nothing is left to do. */
  leased_until: string | null;
  content: JsonColumn;
  /** The text of each page, in order. */
  pages: JsonColumn;
}
