import type { Generated } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Names under words, or on the way there; apart from how to reach their owners. */
export interface EndorsementsTable {
  id: string;
  statement_id: string;
  version: number;
  status: string;
  /** When an unconfirmed one comes to nothing, or a lapsed one is deleted. */
  lapses_at: string | null;
  /** Its entry in the ledger; also the order of the roll. */
  confirmed_sequence: number | null;
  content: JsonColumn;
  /** How to reach the endorser, and the evidence of paper or phone; never public. */
  contact: JsonColumn;
  /** The language the endorser reads; null where nobody knows. */
  language: string | null;
  email_folded: string | null;
  name_folded: string;
  /** Why staff should look before it is confirmed, known since the request; null where nothing stood out. */
  hold_reason: string | null;
  /** Salt of what the roll shows; null where nothing is shown. */
  shown_salt: string | null;
  kept_salt: string | null;
  /** Digest of the submission that entered it from paper or phone; absent elsewhere. */
  submission_digest: Generated<string | null>;
}

/** Links that were mailed to an endorser; the tokens themselves are kept nowhere. */
export interface EndorsementTokensTable {
  token_digest: string;
  endorsement_id: string;
  purpose: string;
  created_at: string;
}

/** How many stand under a version: shown, and counted only. */
export interface RollCountsTable {
  statement_id: string;
  version: number;
  shown: number;
  counted_only: number;
}

/** When an endorser who had not answered was reminded. */
export interface EndorsementRemindersTable {
  endorsement_id: string;
  reminded_at: string;
}

/** What may stand once under one version: an organisation, an address. */
export interface EndorsementKeysTable {
  statement_id: string;
  version: number;
  key: string;
  endorsement_id: string;
}
