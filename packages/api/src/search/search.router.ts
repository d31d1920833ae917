import { Language, type Slug } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { findElsewhere } from './find-elsewhere.ts';

/** What stands outside the library and speaks of the words, with what an address needs. */
async function elsewhere(db: Db, asked: { language: Language; words: string }) {
  const found = await findElsewhere(db, { ...asked, butNot: 'resources' });
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom('record_slugs')
    .select(['record_id', 'slug'])
    .where('is_current', '=', true)
    .where('language', '=', asked.language)
    .where('record_id', 'in', found.map(({ id }) => id))
    .execute();
  const slugs = new Map(rows.map((row) => [row.record_id, row.slug]));
  return found.map(({ noun, id, facets, title }) => ({ noun, id, title, slug: slugs.get(id) ?? '', key: facets.find((facet) => facet.startsWith('key:'))?.slice(4) ?? null }));
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
  return rows.map((row) => ({ noun: row.noun, slugs: Addressed.parse(row.published).slugs, changedAt: row.changed_at }));
}

const Addressed = z.object({ slugs: z.object({ en: z.string().brand<'Slug'>(), fr: z.string().brand<'Slug'>() }) });

/** What the public site asks of the whole. */
export const publicSearchRouter = router({
  elsewhere: procedure('read_published')
    .input(z.strictObject({ language: Language, words: z.string().max(200) }))
    .query(({ ctx, input }) => elsewhere(ctx.db, input)),
  addresses: procedure('read_published').query(({ ctx }) => listAddresses(ctx.db)),
});
