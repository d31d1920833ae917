import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';
import type { IndexedShelf } from './keep-index.ts';
import type { IndexedDocument } from './noun-index.ts';

const IndexedRow = z.object({
  recordId: z.string(),
  stems: z.string(),
  facets: z.array(z.string()),
  sectionPosition: z.number(),
  position: z.number(),
  titleSort: z.string(),
  issued: z.string().nullable(),
  checkedOn: z.string().nullable(),
});
const ChangedRow = z.union([
  IndexedRow.extend({ mark: z.number() }),
  z.object({ recordId: z.null(), changedId: z.string(), mark: z.number() }),
]);

const columns = sql`
  d.record_id as "recordId", d.search::text as stems, d.facets, d.section_position as "sectionPosition", d.position,
  d.title_sort as "titleSort", d.issued, d.checked_on as "checkedOn"`;
const together = 250;

/** Every document of a shelf, some hundred at a time. */
export async function* readDocuments(db: Db, { noun, language }: IndexedShelf): AsyncGenerator<IndexedDocument[]> {
  let after = '';
  for (;;) {
    const { rows } = await sql`
      select ${columns} from search_documents d
      where d.noun = ${noun} and d.language = ${language} and d.record_id > ${after}
      order by d.record_id limit ${together}`.execute(db);
    const documents = z.array(IndexedRow).parse(rows);
    yield documents;
    const last = documents.at(-1);
    if (!last || documents.length < together) return;
    after = last.recordId;
  }
}

/** What became of a record after a mark: its document as it is now; null where it has none any more. */
export interface ChangedDocument {
  recordId: string;
  mark: number;
  document: IndexedDocument | null;
}

/** What changed after a mark, so many records at most, in the order of their marks. */
export async function readChanged(
  db: Db,
  { noun, language }: IndexedShelf,
  { after, limit }: { after: number; limit: number },
): Promise<ChangedDocument[]> {
  const { rows } = await sql`
    select m.record_id as "changedId", m.mark, ${columns} from search_marks m
    left join search_documents d on d.record_id = m.record_id and d.language = ${language}
    where m.mark > ${after} and m.noun = ${noun}
    order by m.mark limit ${limit}`.execute(db);
  return z
    .array(ChangedRow)
    .parse(rows)
    .map((row) =>
      row.recordId === null
        ? { recordId: row.changedId, mark: row.mark, document: null }
        : { recordId: row.recordId, mark: row.mark, document: row },
    );
}

/** The mark of the newest change of what a search finds or visitors see; 0 before the first. */
export async function newestMark(db: Db): Promise<number> {
  const { rows } = await sql<{ mark: number | null }>`select max(mark) as mark from search_marks`.execute(db);
  return rows[0]?.mark ?? 0;
}
