import { publishedContentSchema, type PublicKind, type PublishedContent } from '@coalition/domain/revisions';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';
import { ParsedRecords } from './parsed.store.ts';
import { findSlug, type SlugAddress } from './slug.store.ts';

/** A record as visitors see it; nothing that is a draft or confidential has room in it. */
export interface PublicRecord<Facts, Text> {
  id: string;
  published: PublishedContent<Facts, Text>;
}

/** What visitors see of one noun. The columns of drafts and confidential facts are not even asked for. */
export interface PublishedStore<Facts, Text> {
  find(db: Db, id: string): Promise<PublicRecord<Facts, Text> | null>;
  /** By an address part that visitors know, or knew once; one that stands in a draft alone leads nowhere yet. */
  findBySlug(db: Db, address: SlugAddress): Promise<PublicRecord<Facts, Text> | null>;
  /** All that is public, or what is public of the ids given; oldest first. */
  list(db: Db, ids?: readonly string[]): Promise<PublicRecord<Facts, Text>[]>;
  /** What visitors saw of a record that was taken back, as it stood then; null when it never was. */
  findWithdrawn(db: Db, id: string): Promise<PublishedContent<Facts, Text> | null>;
}

/** Makes the public store of a noun. */
export function publishedStore<Facts, Text>(kind: PublicKind<Facts, Text>): PublishedStore<Facts, Text> {
  const schema = publishedContentSchema(kind);
  const parse = (published: unknown): PublishedContent<Facts, Text> => {
    const parsed = schema.safeParse(published);
    return parsed.success
      ? parsed.data
      : bug('a public record does not fit its schema', { noun: kind.noun, issues: parsed.error.issues });
  };
  const ofNoun = (db: Db) =>
    db
      .selectFrom('records')
      .select(['id', 'revision'])
      .where('noun', '=', kind.noun)
      .where('published', 'is not', null)
      .orderBy('id');
  const parsed = new ParsedRecords<PublishedContent<Facts, Text>>();
  const list = async (db: Db, ids?: readonly string[]): Promise<PublicRecord<Facts, Text>[]> => {
    if (ids?.length === 0) return [];
    const known = parsed.of(db);
    const standing = known.standing(ids);
    if (standing) return standing;
    const listed = await (ids ? ofNoun(db).where('id', 'in', [...ids]) : ofNoun(db)).execute();
    const unknown = listed.filter((row) => known.get(row) === null).map(({ id }) => id);
    const read = unknown.length === 0 ? [] : await ofNoun(db).select('published').where('id', 'in', unknown).execute();
    // What changed or went between the two questions is as the second one found it.
    const fresh = new Map(read.map((row) => [row.id, known.keep(row, parse(row.published))]));
    known.note(ids, listed);
    return listed.flatMap((row) => {
      const published = fresh.get(row.id) ?? known.get(row);
      return published ? [{ id: row.id, published }] : [];
    });
  };
  const find = async (db: Db, id: string) => (await list(db, [id]))[0] ?? null;
  return {
    find,
    async findBySlug(db, address) {
      const leads = await findSlug(db, kind.noun, address);
      const record = leads && (await find(db, leads.id));
      if (!leads || !record) return null;
      return leads.isCurrent && record.published.slugs[address.language] !== address.slug ? null : record;
    },
    list,
    async findWithdrawn(db, id) {
      const row = await db
        .selectFrom('revisions')
        .select(sql`before->'published'`.as('published'))
        .where('record_id', '=', id)
        .where('noun', '=', kind.noun)
        .where('verb', 'in', ['withdraw', 'merge_into'])
        .where(sql<boolean>`coalesce(before->'published', 'null') <> 'null'`)
        .orderBy('revision', 'desc')
        .executeTakeFirst();
      return row ? parse(row.published) : null;
    },
  };
}
