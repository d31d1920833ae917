import { Language, otherLanguage, type Slug } from '@coalition/domain/values';
import { z } from 'zod';
import { findBySlug } from '../revisions/record.store.ts';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { findElsewhere } from './find-elsewhere.ts';

/** Something outside the library that speaks of the words; `key` is set for the site's own pages. */
export interface ElsewhereView {
  noun: string;
  id: string;
  title: string;
  slug: string;
  key: string | null;
}

/** What stands outside the library and speaks of the words, with what an address needs. */
async function elsewhere(db: Db, asked: { language: Language; words: string }): Promise<ElsewhereView[]> {
  const found = await findElsewhere(db, { ...asked, butNot: 'resources' });
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom('record_slugs')
    .select(['record_id', 'slug'])
    .where('is_current', '=', true)
    .where('language', '=', asked.language)
    .where(
      'record_id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const slugs = new Map(rows.map((row) => [row.record_id, row.slug]));
  return found.map(({ noun, id, facets, title }) => ({
    noun,
    id,
    title,
    slug: slugs.get(id) ?? '',
    key: facets.find((facet) => facet.startsWith('key:'))?.slice(4) ?? null,
  }));
}

/** Every public record with its address parts and the day it last changed, for the sitemap; oldest first. */
async function listAddresses(db: Db): Promise<{ noun: string; slugs: { en: Slug; fr: Slug }; changedAt: string }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['noun', 'published', 'changed_at'])
    .where('published', 'is not', null)
    .where('noun', 'in', ['resources', 'topics', 'statements'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    noun: row.noun,
    slugs: Addressed.parse(row.published).slugs,
    changedAt: row.changed_at,
  }));
}

/** The current address part of the same record in the other language; null when there is no such record. */
async function twinSlug(db: Db, noun: string, address: { language: Language; slug: string }): Promise<string | null> {
  const found = await findBySlug(db, noun, address);
  const row = await db
    .selectFrom('record_slugs')
    .select('slug')
    .where('record_id', '=', found?.id ?? '')
    .where('language', '=', otherLanguage(address.language))
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row?.slug ?? null;
}

const Addressed = z.object({ slugs: z.object({ en: z.string().brand<'Slug'>(), fr: z.string().brand<'Slug'>() }) });

/** What the public site asks of the whole. */
export const publicSearchRouter = router({
  elsewhere: procedure('read_published')
    .input(z.strictObject({ language: Language, words: z.string().max(200) }))
    .query(({ ctx, input }) => elsewhere(ctx.db, input)),
  twins: procedure('read_published')
    .input(
      z.strictObject({
        language: Language,
        section: z.string().max(120).nullable(),
        topic: z.string().max(120).nullable(),
      }),
    )
    .query(async ({ ctx, input }) => ({
      section: input.section && (await twinSlug(ctx.db, 'sections', { language: input.language, slug: input.section })),
      topic: input.topic && (await twinSlug(ctx.db, 'topics', { language: input.language, slug: input.topic })),
    })),
  addresses: procedure('read_published').query(({ ctx }) => listAddresses(ctx.db)),
});
