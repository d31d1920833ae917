import type { OfficeRecord } from '@coalition/domain/revisions';
import { ok } from '@coalition/domain/values';
import { sql } from 'kysely';
import { indexRecord } from '../../search/index-record.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { announce, takeNewsLock } from '../changes/announce.ts';
import { stampChange } from '../changes/stamp-change.ts';
import type { OfficeRow } from './office-row.ts';

/**
 * Brings the search up to what visitors see of a record, and stamps the change; one that is not public is found nowhere. The
 * caller holds the lock of the news.
 */
export async function indexPublicRecord<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  record: OfficeRecord<Facts, Text, Confidential>,
): Promise<void> {
  const { documents, isPublic } = await indexDocuments(db, row, record);
  await stampChange(db, { id: record.id, noun: row.kind.noun, isPublic, facets: documents[0]?.facets ?? [] });
}

async function indexDocuments<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  { id, published, publication }: OfficeRecord<Facts, Text, Confidential>,
): Promise<{ documents: SearchDocument[]; isPublic: boolean }> {
  const isPublic = published !== null && publication.status === 'published';
  const documents = isPublic ? await row.searchDocuments(db, { id, published }) : [];
  const { noun } = row.kind;
  await indexRecord(db, { id, noun, firstPublishedAt: isPublic ? publication.firstPublishedAt : '', documents });
  return { documents, isPublic };
}

/**
 * Brings the search up to what was learned of a record's files. Nothing of the record changed, so it has no new place in the
 * order of changes; the public site forgets the lists that it keeps.
 */
export async function refreshDocuments<Facts, Text, Confidential>(
  { db, now }: Pick<Office, 'db' | 'now'>,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<void> {
  await inTransaction<null>(db, async (tx) => {
    const record = await row.store.findForUpdate(tx, id);
    if (!record) return ok(null);
    await takeNewsLock(tx);
    await indexDocuments(tx, row, record);
    await announce(tx, { at: now, noun: row.kind.noun, record_id: id, is_withdrawal: false });
    return ok(null);
  });
}

/** Brings the search up to date for the public records of a row that hold one of some facets. The caller holds the lock of the news. */
export async function reindexHolding<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  facets: readonly string[],
): Promise<void> {
  const holding = await db
    .selectFrom('search_documents')
    .select('record_id')
    .distinct()
    .where('noun', '=', row.kind.noun)
    .where(sql<boolean>`facets && ${[...facets]}::text[]`)
    .orderBy('record_id')
    .execute();
  for (const { record_id } of holding) await reindex(db, row, record_id);
}

/** Brings the search up to date for the public records of a row that name a record by its id. */
export async function reindexNaming<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<void> {
  const naming = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', row.kind.noun)
    .where('published', 'is not', null)
    .where(sql<boolean>`position(${id} in published::text) > 0`)
    .orderBy('id')
    .execute();
  for (const found of naming) await reindex(db, row, found.id);
}

async function reindex<Facts, Text, Confidential>(
  db: Db,
  row: OfficeRow<Facts, Text, Confidential>,
  id: string,
): Promise<void> {
  const record = await row.store.find(db, id);
  if (record) await indexPublicRecord(db, row, record);
}
