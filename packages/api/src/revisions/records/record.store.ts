import { recordSchema, type OfficeRecord, type RecordKind } from '@coalition/domain/revisions';
import { bug } from '@coalition/domain/values';
import type { Selectable } from 'kysely';
import type { RecordsTable } from '../../database/tables.ts';
import type { Db } from '../../server/office.ts';

/** The form of every record's id: three letters of its noun and a UUIDv7. */
export const recordIdPattern = /^[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Row = Pick<Selectable<RecordsTable>, 'content' | 'published'>;

/** Rows of one noun, parsed once on the way out and written whole on the way in. */
export interface RecordStore<Facts, Text, Confidential> {
  find(db: Db, id: string): Promise<OfficeRecord<Facts, Text, Confidential> | null>;
  /** Like find, and keeps everybody else from writing it until the transaction ends. */
  findForUpdate(db: Db, id: string): Promise<OfficeRecord<Facts, Text, Confidential> | null>;
  /** All records, oldest first. */
  list(db: Db): Promise<OfficeRecord<Facts, Text, Confidential>[]>;
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
