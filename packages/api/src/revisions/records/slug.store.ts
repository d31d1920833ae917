import { Slug, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';

/** An address part in one language of the site. */
export interface SlugAddress {
  language: Language;
  slug: string;
}

/**
 * Where an address part leads; null when it never was one.
 *
 * @returns the record's id, and whether the part stands in its working content now
 */
export async function findSlug(
  db: Db,
  noun: string,
  { language, slug }: SlugAddress,
): Promise<{ id: string; isCurrent: boolean } | null> {
  if (!Slug.safeParse(slug).success) return null;
  const row = await db
    .selectFrom('record_slugs')
    .select(['record_id', 'is_current'])
    .where('noun', '=', noun)
    .where('language', '=', language)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? { id: row.record_id, isCurrent: row.is_current } : null;
}

/** Whether visitors ever reached a record by an address part, as its revisions tell; one that stood in drafts alone says no. */
export async function wasPublicAt(db: Db, id: string, { language, slug }: SlugAddress): Promise<boolean> {
  const row = await db
    .selectFrom('revisions')
    .select('revision')
    .where('record_id', '=', id)
    .where(sql<string>`after->'published'->'slugs'->>${language}`, '=', slug)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The address parts by which visitors reach records now, by id; those that are not public are left out. */
export async function publicSlugs(db: Db, ids: readonly string[], language: Language): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('records')
    .select(['id', sql<string>`published->'slugs'->>${language}`.as('slug')])
    .where('id', 'in', [...ids])
    .where('published', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, slug }) => [id, slug]));
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
