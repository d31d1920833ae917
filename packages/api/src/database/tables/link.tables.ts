import type { ColumnType } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Addresses outside the site that it leads to, or led to, with what is known of each. */
export interface LinksTable {
  address: string;
  host: string;
  /** What is held to be true; null until enough checks agree. */
  state: string | null;
  /** What the public page tells; null while all is well. */
  notice: string | null;
  /** When it is due; null while nothing public leads there. */
  next_check_at: string | null;
  checked_at: string | null;
  content: JsonColumn;
}

/** Passes over the links that were due; one at a time is under way. */
export interface LinkRunsTable {
  id: string;
  verdict: string;
  started_at: string;
  ended_at: string | null;
  /** Until when a process works on it; another may take it up after. */
  leased_until: string;
}

/** What a run set out to check, and what it saw; a run’s rows count when it ends. */
export interface LinkChecksTable {
  run_id: string;
  address: string;
  host: string;
  /** Null until it was asked. */
  checked_at: string | null;
  /** The state it means; null until the run was judged. */
  state: string | null;
  /** What was seen, with a fingerprint of the page; null until it was asked. */
  content: ColumnType<unknown, string | null, string | null>;
}
