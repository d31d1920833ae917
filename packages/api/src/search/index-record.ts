import { foldForSearch } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../server/office.ts';
import { sortKey } from './normalise-query.ts';
import type { SearchDocument } from './search-document.ts';

/** A public record as the search knows it; without documents it is found nowhere. */
export interface IndexedRecord {
  id: string;
  noun: string;
  firstPublishedAt: string;
  documents: readonly SearchDocument[];
}

/** Brings the search up to what visitors see of a record: its documents replaced, or taken out when there are none. */
export async function indexRecord(db: Db, record: IndexedRecord): Promise<void> {
  await count(db, record.id, -1);
  await db.deleteFrom('search_documents').where('record_id', '=', record.id).execute();
  if (record.documents.length === 0) return;
  await db
    .insertInto('search_documents')
    .values(record.documents.map((document) => rowOf(document, record)))
    .execute();
  await count(db, record.id, 1);
}

async function count(db: Db, recordId: string, change: 1 | -1): Promise<void> {
  await countWords(db, recordId, change);
  await countFacets(db, recordId, change);
}

function rowOf(document: SearchDocument, record: IndexedRecord) {
  return {
    record_id: record.id,
    language: document.language,
    noun: record.noun,
    shown_title: document.title,
    title: foldForSearch(document.title),
    body: foldForSearch(document.body),
    subjects: foldForSearch(document.subjects),
    facets: document.facets,
    section_position: document.sectionPosition,
    position: document.position,
    title_sort: sortKey(document.title),
    issued: document.issued,
    checked_on: document.checkedOn ?? null,
    first_published_at: record.firstPublishedAt,
  };
}

/** Counts the words of a record's documents in, or out again; a word that no document holds is forgotten. */
async function countWords(db: Db, recordId: string, change: 1 | -1): Promise<void> {
  await sql`
    insert into search_words (language, word, documents)
    select language, lexeme, ${change}::integer
    from search_documents, unnest(to_tsvector('words', title || ' ' || subjects || ' ' || body))
    where record_id = ${recordId} and length(lexeme) > 3
    on conflict (language, word) do update set documents = search_words.documents + ${change}::integer`.execute(db);
  if (change < 0) await db.deleteFrom('search_words').where('documents', '<=', 0).execute();
}

/** Counts the facets of a record's documents in, or out again; every document holds the empty one. */
async function countFacets(db: Db, recordId: string, change: 1 | -1): Promise<void> {
  await sql`
    insert into facet_counts (noun, language, facet, documents)
    select noun, language, facet, ${change}::integer
    from search_documents, unnest(facets || array['']) as facet where record_id = ${recordId}
    on conflict (noun, language, facet) do update set documents = facet_counts.documents + ${change}::integer`.execute(
    db,
  );
  if (change < 0) await db.deleteFrom('facet_counts').where('documents', '<=', 0).execute();
}
