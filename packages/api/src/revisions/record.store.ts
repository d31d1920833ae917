import { recordSchema, type OfficeRecord, type RecordKind } from '@coalition/domain/revisions';
import { bug, type Language } from '@coalition/domain/values';
import { sql, type Selectable } from 'kysely';
import type { RecordsTable } from '../database/tables.ts';
import type { Db } from '../server/office.ts';

type Row = Pick<Selectable<RecordsTable>, 'content' | 'published'>;

/** Rows of one noun, parsed once on the way out and written whole on the way in. */
export interface RecordStore<Facts, Text, Confidential> {
  find(db: Db, id: string): Promise<OfficeRecord<Facts, Text, Confidential> | null>;
  /** Like find, and keeps everybody else from writing it until the transaction ends. */
  findForUpdate(db: Db, id: string): Promise<OfficeRecord<Facts, Text, Confidential> | null>;
  /** All records, oldest first. */
  list(db: Db): Promise<OfficeRecord<Facts, Text, Confidential>[]>;
  /** Those that visitors see; by id where ids are given, oldest first. */
  listPublished(db: Db, ids?: readonly string[]): Promise<OfficeRecord<Facts, Text, Confidential>[]>;
  insert(db: Db, record: OfficeRecord<Facts, Text, Confidential>): Promise<void>;
  update(db: Db, record: OfficeRecord<Facts, Text, Confidential>): Promise<void>;
}

/** Makes the store of a noun's records. */
export function recordStore<Facts, Text, Confidential>(
  kind: RecordKind<string, Facts, Text, Confidential>,
): RecordStore<Facts, Text, Confidential> {
  const schema = recordSchema(kind);
  const parse = (row: Row): OfficeRecord<Facts, Text, Confidential> => {
    const parsed = schema.safeParse(joined(row));
    return parsed.success
      ? parsed.data
      : bug('a stored record does not fit its schema', { noun: kind.noun, issues: parsed.error.issues });
  };
  const ofNoun = (db: Db) => db.selectFrom('records').select(['content', 'published']).where('noun', '=', kind.noun);
  return {
    async find(db, id) {
      const row = await ofNoun(db).where('id', '=', id).executeTakeFirst();
      return row ? parse(row) : null;
    },
    async findForUpdate(db, id) {
      const row = await ofNoun(db).where('id', '=', id).forUpdate().executeTakeFirst();
      return row ? parse(row) : null;
    },
    async list(db) {
      return (await ofNoun(db).orderBy('id').execute()).map(parse);
    },
    async listPublished(db, ids) {
      if (ids?.length === 0) return [];
      const published = ofNoun(db).where('published', 'is not', null).orderBy('id');
      return (await (ids ? published.where('id', 'in', [...ids]) : published).execute()).map(parse);
    },
    async insert(db, record) {
      await db
        .insertInto('records')
        .values({ id: record.id, noun: kind.noun, ...columnsOf(record) })
        .execute();
    },
    async update(db, record) {
      await db.updateTable('records').set(columnsOf(record)).where('id', '=', record.id).execute();
    },
  };
}

function joined(row: Row): unknown {
  return typeof row.content === 'object' ? { ...row.content, published: row.published } : row.content;
}

function columnsOf({ published, ...content }: OfficeRecord<unknown, unknown, unknown>) {
  return {
    revision: content.revision,
    status: content.publication.status,
    created_at: content.createdAt,
    changed_at: content.changedAt,
    publish_at: content.publication.status === 'scheduled' ? content.publication.publishAt : null,
    content: JSON.stringify(content),
    published: published === null ? null : JSON.stringify(published),
  };
}

/** Where an address part leads: the record it is or was the address of, and whether it is still the current one. */
export async function findBySlug(
  db: Db,
  noun: string,
  address: { language: Language; slug: string },
): Promise<{ id: string; isCurrent: boolean } | null> {
  const row = await db
    .selectFrom('record_slugs')
    .select(['record_id', 'is_current'])
    .where('noun', '=', noun)
    .where('language', '=', address.language)
    .where('slug', '=', address.slug)
    .executeTakeFirst();
  return row ? { id: row.record_id, isCurrent: row.is_current } : null;
}

/**
 * Gives a record its address part in a language; its earlier one leads on to it.
 *
 * @returns false when another record of the noun has or had that address
 */
export async function claimSlug(
  db: Db,
  noun: string,
  claim: { recordId: string; language: Language; slug: string },
): Promise<boolean> {
  await db
    .updateTable('record_slugs')
    .set({ is_current: false })
    .where('record_id', '=', claim.recordId)
    .where('language', '=', claim.language)
    .execute();
  const row = await db
    .insertInto('record_slugs')
    .values({ noun, language: claim.language, slug: claim.slug, record_id: claim.recordId, is_current: true })
    .onConflict((conflict) =>
      conflict
        .columns(['noun', 'language', 'slug'])
        .doUpdateSet({ is_current: true })
        .where('record_slugs.record_id', '=', claim.recordId),
    )
    .returning('record_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of some ids are no records at all. */
export async function missingIds(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}

/** The ids of public records whose public content names an id. */
export async function publishedReferrers(db: Db, id: string): Promise<{ id: string; noun: string }[]> {
  return db
    .selectFrom('records')
    .select(['id', 'noun'])
    .where('published', 'is not', null)
    .where(sql<boolean>`position(${id} in published::text) > 0`)
    .where('id', '!=', id)
    .execute();
}
