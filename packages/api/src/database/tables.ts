import type { ColumnType, Generated } from 'kysely';
import type {
  EndorsementKeysTable,
  EndorsementRemindersTable,
  EndorsementsTable,
  EndorsementTokensTable,
  RollCountsTable,
} from './tables/endorsement.tables.ts';
import type { IdentityKeysTable, ToldApartTable } from './tables/identity.tables.ts';
import type { ImportRowsTable, ImportsTable } from './tables/import.tables.ts';
import type { JsonColumn } from './json-column.ts';
import type { LinkChecksTable, LinkRunsTable, LinksTable } from './tables/link.tables.ts';
import type { MediaTable, MediumTextsTable } from './tables/medium.tables.ts';
import type { HiddenSearchesTable, MissedSearchesTable, SearchMarksTable } from './tables/search.tables.ts';

/** A JSON column that may be empty. */
export type OptionalJsonColumn = ColumnType<unknown, string | null, string | null>;

/** Every noun's records: working content beside the copy that visitors see. */
export interface RecordsTable {
  id: string;
  noun: string;
  revision: number;
  status: string;
  created_at: string;
  changed_at: string;
  /** When a scheduled record becomes public. */
  publish_at: string | null;
  /** The whole record but what visitors see. */
  content: JsonColumn;
  /** What visitors see; null while nothing is public. */
  published: OptionalJsonColumn;
}

/** Every address part a record ever had, so that old ones lead on for ever. */
export interface RecordSlugsTable {
  noun: string;
  language: string;
  slug: string;
  record_id: string;
  is_current: boolean;
}

/** Every save: who, when, why, before, after. */
export interface RevisionsTable {
  record_id: string;
  revision: number;
  noun: string;
  verb: string;
  saved_at: string;
  staff_id: string | null;
  staff_name: string;
  reason: string | null;
  before: OptionalJsonColumn;
  after: JsonColumn;
}

/** Who did what, when; never a pass phrase, a token or a visitor. Each entry names the digest of the one before it. */
export interface AuditEntriesTable {
  sequence: number;
  at: string;
  staff_id: string | null;
  staff_name: string;
  action: string;
  noun: string | null;
  record_id: string | null;
  request_id: string;
  facts: JsonColumn;
  previous: string | null;
  digest: string;
}

/** The end of the audit log, in one row: whoever adds holds it until the transaction ends. */
export interface AuditHeadTable {
  only_row: Generated<boolean>;
  size: number;
  last_digest: string | null;
}

/** Each change of what visitors see, in order: what the public site listens to. */
export interface ChangesTable {
  sequence: Generated<number>;
  at: string;
  noun: string;
  record_id: string;
  is_withdrawal: boolean;
}

/** When what visitors see of a record last changed; a record that was taken back keeps its row. */
export interface ChangeStampsTable {
  record_id: string;
  noun: string;
  /** Higher than that of every change that could be seen before it. */
  position: number;
  /** UTC to the second, never before that of a lower position. */
  stamped_at: string;
  is_deleted: boolean;
  /** As the search knew them while it was public last. */
  facets: string[];
}

/** What a search looks into: one row for each public record and language. */
export interface SearchDocumentsTable {
  record_id: string;
  language: string;
  noun: string;
  /** As readers see it; `title`, `subjects` and `body` are in the form that is searched. */
  shown_title: string;
  title: string;
  body: string;
  /** Words of topics and synonyms in both languages. */
  subjects: string;
  /** What stands in attached files, in the form that is searched; cut where it is too much. */
  attached: Generated<string>;
  /** Name and digest of each attached file. */
  attached_files: ColumnType<unknown, string | undefined, string>;
  /** `kind:report`, `topic:top_…`: what the facets count. */
  facets: string[];
  section_position: number;
  position: number;
  title_sort: string;
  issued: string | null;
  /** The day a person last checked where it is. */
  checked_on: string | null;
  first_published_at: string;
}

/** How many documents of a noun and language hold each facet; all of them hold the empty one. */
export interface FacetCountsTable {
  noun: string;
  language: string;
  facet: string;
  documents: number;
}

/** Known words with the number of documents that hold them: where a misspelt word looks for its nearest. */
export interface SearchWordsTable {
  language: string;
  word: string;
  documents: number;
}

/** Accounts of the office. */
export interface StaffTable {
  id: string;
  name: string;
  email: string;
  email_folded: string;
  role: string;
  language: string;
  is_suspended: boolean;
  password_hash: string;
  created_at: string;
  last_signed_in_at: string | null;
}

/** Open sessions; the token itself is never stored. */
export interface SessionsTable {
  token_digest: string;
  staff_id: string;
  created_at: string;
  last_used_at: string;
  device: string;
}

/** Links that make an account, or let somebody choose a new pass phrase; one use. */
export interface InvitationsTable {
  token_digest: string;
  purpose: string;
  email: string | null;
  role: string;
  staff_id: string | null;
  invited_by: string | null;
  created_at: string;
  expires_at: string;
}

/** Unsaved typing of one person on one record. */
export interface WorkingCopiesTable {
  staff_id: string;
  record_id: string;
  base_revision: number;
  saved_at: string;
  content: JsonColumn;
}

/** The ledger: entries are added, never changed or removed. */
export interface LedgerEntriesTable {
  /** From 1, without a gap. */
  sequence: number;
  at: string;
  kind: string;
  /** The bare id of the statement it speaks of; null where it speaks of none. */
  statement: string | null;
  leaf: string;
  content: JsonColumn;
}

/** The end of the ledger: one row, locked while an entry is added. */
export interface LedgerHeadTable {
  only_row: Generated<boolean>;
  size: number;
  last_at: string | null;
  last_digest: string | null;
  /** Roots of the tree's full subtrees, the largest first. */
  peaks: JsonColumn;
}

/** Versions of statements; a frozen one is never changed but to say what replaced it. */
export interface StatementVersionsTable {
  statement_id: string;
  number: number;
  status: string;
  /** Of its words; null until it is frozen. */
  digest: string | null;
  content: JsonColumn;
}

/** Where each statement stands on its way; a statement without a row is being prepared. */
export interface StatementStagesTable {
  statement_id: string;
  stage: string;
  content: JsonColumn;
}

/** Mails of the office: waiting, sent or given up. */
export interface MessagesTable {
  id: string;
  purpose: string;
  status: string;
  /** When a waiting mail is tried next; null once it is sent or given up. */
  next_attempt_at: string | null;
  queued_at: string;
  /** What it speaks of: an endorsement or a statement. */
  subject_id: string | null;
  /** False once its words were deleted. */
  is_written: Generated<boolean>;
  content: JsonColumn;
}

/** Small facts of this installation by name. */
export interface InstallationTable {
  name: string;
  value: string;
}

/** Which migrations this database has seen; written by the runner alone. */
export interface SchemaMigrationsTable {
  name: string;
  /** Instant of the migration's transaction by the database's clock, ISO 8601 UTC with milliseconds. */
  applied_at: Generated<string>;
}

/** Every table of the database, by its name; the columns are spelled as in SQL. */
export interface Tables {
  records: RecordsTable;
  record_slugs: RecordSlugsTable;
  revisions: RevisionsTable;
  audit_entries: AuditEntriesTable;
  audit_head: AuditHeadTable;
  changes: ChangesTable;
  change_stamps: ChangeStampsTable;
  search_documents: SearchDocumentsTable;
  facet_counts: FacetCountsTable;
  search_words: SearchWordsTable;
  search_marks: SearchMarksTable;
  staff: StaffTable;
  sessions: SessionsTable;
  invitations: InvitationsTable;
  working_copies: WorkingCopiesTable;
  ledger_entries: LedgerEntriesTable;
  ledger_head: LedgerHeadTable;
  statement_versions: StatementVersionsTable;
  statement_stages: StatementStagesTable;
  endorsements: EndorsementsTable;
  endorsement_keys: EndorsementKeysTable;
  endorsement_reminders: EndorsementRemindersTable;
  roll_counts: RollCountsTable;
  endorsement_tokens: EndorsementTokensTable;
  messages: MessagesTable;
  media: MediaTable;
  medium_texts: MediumTextsTable;
  links: LinksTable;
  link_runs: LinkRunsTable;
  link_checks: LinkChecksTable;
  identity_keys: IdentityKeysTable;
  told_apart: ToldApartTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
  missed_searches: MissedSearchesTable;
  hidden_searches: HiddenSearchesTable;
  installation: InstallationTable;
  schema_migrations: SchemaMigrationsTable;
}
