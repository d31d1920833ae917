import type { OfficeRecord, RecordKind } from '@coalition/domain/revisions';
import { ok, type Failure, type Result } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
import { recordStore, type RecordStore } from './record.store.ts';

/** What a search finds of one public record in one language. */
export interface SearchDocument {
  language: 'en' | 'fr';
  title: string;
  body: string;
  subjects: string;
  facets: string[];
  sectionPosition: number;
  position: number;
  issued: string | null;
}

/** A row of the grid as the api serves it: its kind, its store, and the rules that are its own. */
export interface OfficeRow<Facts, Text, Confidential> {
  kind: RecordKind<string, Facts, Text, Confidential>;
  store: RecordStore<Facts, Text, Confidential>;
  /** A rule of the noun that publishing must meet beyond those of every record. */
  mayPublish: (record: OfficeRecord<Facts, Text, Confidential>) => Result<unknown, Failure>;
  /** What a search finds of a public record; none for nouns that visitors do not search. */
  searchDocuments: (db: Db, record: OfficeRecord<Facts, Text, Confidential>) => Promise<SearchDocument[]>;
}

/** Declares a row; a noun without a rule of its own may always be published, one without documents is never found. */
export function officeRow<Facts, Text, Confidential>(
  row: Pick<OfficeRow<Facts, Text, Confidential>, 'kind'> & Partial<OfficeRow<Facts, Text, Confidential>>,
): OfficeRow<Facts, Text, Confidential> {
  return { store: recordStore(row.kind), mayPublish: () => ok(null), searchDocuments: async () => [], ...row };
}
