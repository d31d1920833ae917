import { foldForSearch } from '@coalition/domain/values';
import { sql } from 'kysely';
import { boundedText } from './bounded-text.ts';
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

/** Brings the search up to what visitors see of one record; many at once are quicker together. */
export function indexRecord(db: Db, record: IndexedRecord): Promise<void> {
  return indexRecords(db, [record]);
}

/** Brings the search up to what visitors see of records: their documents replaced, or taken out where there are none. */
export async function indexRecords(db: Db, records: readonly IndexedRecord[]): Promise<void> {
  const ids = records.map(({ id }) => id);
  await markChanged(db, records);
  await count(db, ids, -1);
  await db.deleteFrom('search_documents').where('record_id', 'in', ids).execute();
  const rows = records.flatMap((record) => record.documents.map((document) => rowOf(document, record)));
  if (rows.length === 0) return;
  await db.insertInto('search_documents').values(rows).execute();
  await count(db, ids, 1);
}

async function count(db: Db, recordIds: string[], change: 1 | -1): Promise<void> {
  await countWords(db, recordIds, change);
  await countFacets(db, recordIds, change);
}

/** Gives records the newest marks. The caller holds the lock of the news, so that marks come into sight in their order. */
async function markChanged(db: Db, records: readonly IndexedRecord[]): Promise<void> {
  await sql`
    insert into search_marks (record_id, noun, mark)
    select id, noun, (select coalesce(max(mark), 0) from search_marks) + row_number() over ()
    from unnest(${records.map(({ id }) => id)}::text[], ${records.map(({ noun }) => noun)}::text[]) as changed (id, noun)
    on conflict (record_id) do update set mark = excluded.mark`.execute(db);
}

function rowOf(document: SearchDocument, record: IndexedRecord) {
  const { attached = [] } = document;
  return {
    record_id: record.id,
    language: document.language,
    noun: record.noun,
    shown_title: document.title,
    title: foldForSearch(document.title),
    body: foldForSearch(document.body),
    subjects: foldForSearch(document.subjects),
    attached: foldForSearch(boundedText(attached.map(({ name, text }) => `${name} ${text}`))),
    attached_files: JSON.stringify(attached.map(({ name, sha256 }) => ({ name, sha256 }))),
    facets: document.facets,
    section_position: document.sectionPosition,
    position: document.position,
    title_sort: sortKey(document.title),
    issued: document.issued,
    checked_on: document.checkedOn ?? null,
    first_published_at: record.firstPublishedAt,
  };
}

/** Counts the words of records' documents in, or out again; a word that no document holds is forgotten. */
async function countWords(db: Db, recordIds: string[], change: 1 | -1): Promise<void> {
  await sql`
    insert into search_words (language, word, documents)
    select language, lexeme, count(*) * ${change}::integer
    from search_documents, unnest(to_tsvector('words', title || ' ' || subjects || ' ' || body))
    where record_id = any(${recordIds}::text[]) and length(lexeme) > 3
    group by language, lexeme order by language, lexeme
    on conflict (language, word) do update set documents = search_words.documents + excluded.documents`.execute(db);
  if (change < 0) await db.deleteFrom('search_words').where('documents', '<=', 0).execute();
}

/** Counts the facets of records' documents in, or out again; every document holds the empty one. */
async function countFacets(db: Db, recordIds: string[], change: 1 | -1): Promise<void> {
  await sql`
    insert into facet_counts (noun, language, facet, documents)
    select noun, language, facet, count(*) * ${change}::integer
    from search_documents, unnest(facets || array['']) as facet where record_id = any(${recordIds}::text[])
    group by noun, language, facet order by noun, language, facet
    on conflict (noun, language, facet) do update set documents = facet_counts.documents + excluded.documents`.execute(
    db,
  );
  if (change < 0) await db.deleteFrom('facet_counts').where('documents', '<=', 0).execute();
}
