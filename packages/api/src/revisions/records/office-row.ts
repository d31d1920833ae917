import type { Action } from '@coalition/domain/access';
import type { Identity } from '@coalition/domain/resources';
import type { Care, OfficeRecord, RecordKind } from '@coalition/domain/revisions';
import {
  ok,
  type CalendarDay,
  type Failure,
  type Instant,
  type Language,
  type Result,
  type WebAddress,
} from '@coalition/domain/values';
import type { SearchDocument } from '../../search/search-document.ts';
import type { Db, Office } from '../../server/office.ts';
import type { PublicRecord } from './published.store.ts';
import { recordStore, type RecordStore } from './record.store.ts';

/** What is about to become public, when, and on which day where the coalition is. */
export interface PublishAct {
  languages: readonly Language[];
  on: CalendarDay;
  /** The moment at which it becomes public. */
  at: Instant;
  db: Db;
}

/** What the rules of care look at beside the record. */
export interface CareContext {
  /** The day it is where the coalition is. */
  today: CalendarDay;
  /** The site that is being replaced, where there is one. */
  formerWebsite: WebAddress | null;
}

/** A row of the grid as the api serves it: its kind, its store, and the rules that are its own. */
export interface OfficeRow<Facts, Text, Confidential> {
  kind: RecordKind<string, Facts, Text, Confidential>;
  store: RecordStore<Facts, Text, Confidential>;
  /** A rule of the noun that publishing must meet beyond those of every record. */
  mayPublish: (
    record: OfficeRecord<Facts, Text, Confidential>,
    act: PublishAct,
  ) => Result<unknown, Failure> | Promise<Result<unknown, Failure>>;
  /** A rule of the noun that taking back must meet. */
  mayWithdraw: (record: OfficeRecord<Facts, Text, Confidential>) => Result<unknown, Failure>;
  /** The action that every edit of the noun is, where it is not the usual one. */
  editAction: Action | null;
  /** What of the public facts may stay public after an unpublished change: a noun whose people may take consent back narrows them. */
  narrowFacts: (published: Facts, current: Facts) => Facts;
  /** Whether its confidential facts are those of people, so that the audit log says who saw them. */
  isReadingNoted: boolean;
  /** What needs care in a record beyond what any record needs. */
  care: (record: OfficeRecord<Facts, Text, Confidential>, context: CareContext) => Care[];
  /** What else happens with every write of the noun, in the same transaction; a refusal undoes the write. */
  afterWrite: (
    office: Office,
    db: Db,
    write: {
      before: OfficeRecord<Facts, Text, Confidential> | null;
      after: OfficeRecord<Facts, Text, Confidential>;
      change: { verb: string };
    },
  ) => Promise<Result<unknown, Failure>>;
  /** What tells a record from another of its noun; null for nouns that are never twice. */
  identity: (facts: Facts) => Identity | null;
  /** What a search finds of a public record; none for nouns that visitors do not search. */
  searchDocuments: (db: Db, record: PublicRecord<Facts, Text>) => Promise<SearchDocument[]>;
}

/** Declares a row; a noun without a rule of its own may always be published, one without documents is never found. */
export function officeRow<Facts, Text, Confidential>(
  row: Pick<OfficeRow<Facts, Text, Confidential>, 'kind'> & Partial<OfficeRow<Facts, Text, Confidential>>,
): OfficeRow<Facts, Text, Confidential> {
  return {
    store: recordStore(row.kind),
    mayPublish: () => ok(null),
    mayWithdraw: () => ok(null),
    editAction: null,
    isReadingNoted: false,
    narrowFacts: (published) => published,
    care: () => [],
    identity: () => null,
    afterWrite: async () => ok(null),
    searchDocuments: async () => [],
    ...row,
  };
}
