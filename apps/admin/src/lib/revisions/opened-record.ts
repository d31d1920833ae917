import type { LanguageVersion, Publication, RecordEdit } from '@coalition/domain/revisions';
import type { CalendarDay, EachLanguage, FactSources, Json, Language, Slug } from '@coalition/domain/values';
import type { StaffClient } from '@coalition/api/client';
import type { Care } from '@coalition/domain/revisions';
import type { Noun } from '#lib/revisions/noun.ts';

/** A record of whatever noun, as the office opens it. */
export interface OpenedRecord {
  id: string;
  revision: number;
  changedAt: string;
  publication: Publication;
  slugs: EachLanguage<Slug>;
  facts: unknown;
  sources: FactSources;
  texts: EachLanguage<LanguageVersion<unknown>>;
  /** Null for who may not read it. */
  confidential: unknown;
  published: {
    slugs: EachLanguage<Slug>;
    facts: unknown;
    texts: EachLanguage<{ text: unknown; digest: string } | null>;
  } | null;
}

/** A record with what the office says about it, and what the asker typed and did not save. */
export interface Opening {
  record: OpenedRecord;
  isOutOfDate: EachLanguage<boolean>;
  hasUnpublishedChanges: boolean;
  workingCopy: { baseRevision: number; savedAt: string; content: Json } | null;
}

/** A record of whatever noun in a list. */
export interface ListedRecord extends Omit<OpenedRecord, 'confidential' | 'published'> {
  hasUnpublishedChanges: boolean;
  publicIn: Language[];
  isOutOfDate: EachLanguage<boolean>;
  care: Care[];
}

/** One save of a record of whatever noun. */
export interface SavedRevision {
  revision: number;
  verb: string;
  savedAt: string;
  staffName: string;
  reason: string | null;
  before: RevisionContent | null;
  after: RevisionContent;
}

/** What stood in a record at a revision. */
export type RevisionContent = Pick<
  OpenedRecord,
  'slugs' | 'facts' | 'sources' | 'texts' | 'publication' | 'confidential'
>;

/** Names a record and the revision the person saw. */
export interface Target {
  id: string;
  expectedRevision: number;
  reason: string | null;
}

type Edit = RecordEdit<unknown, unknown, unknown>;

/** What a new record begins with. */
export interface Beginning extends Pick<Edit, 'texts' | 'sources'> {
  slugs: EachLanguage<Slug>;
  facts: unknown;
  confidential: unknown;
}

/**
 * The procedures that every noun has, whatever its facts are. What is sent was judged by the noun's schemas in the form, and is
 * judged by them again where it arrives.
 */
export interface RecordProcedures {
  list: { query(): Promise<ListedRecord[]> };
  open: { query(input: { id: string }): Promise<Opening> };
  revisions: { query(input: { id: string }): Promise<SavedRevision[]> };
  workingCopy: { query(input: { id: string }): Promise<Opening['workingCopy']> };
  create: { mutate(input: Beginning): Promise<{ id: string }> };
  save: { mutate(input: Target & { edit: Edit }): Promise<OpenedRecord> };
  keepWorkingCopy: { mutate(input: { id: string; baseRevision: number; content: Json }): Promise<{ savedAt: string }> };
  restoreRevision: { mutate(input: Target & { revision: number }): Promise<OpenedRecord> };
  checkFact: { mutate(input: Target & { fact: string; checkedOn: CalendarDay }): Promise<OpenedRecord> };
  submit: { mutate(input: Target): Promise<OpenedRecord> };
  reopen: { mutate(input: Target): Promise<OpenedRecord> };
  schedule: { mutate(input: Target & { publishAt: string; languages: Language[] }): Promise<OpenedRecord> };
  publish: { mutate(input: Target & { languages: Language[] }): Promise<OpenedRecord> };
  withdraw: {
    mutate(
      input: Target & { tombstone: { reason: EachLanguage<string | null>; replacedBy: string | null } },
    ): Promise<OpenedRecord>;
  };
}

/** The procedures of one noun. */
export function proceduresOf(client: StaffClient, noun: Noun): RecordProcedures {
  return client[noun];
}
