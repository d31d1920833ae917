import { listMember, MemberId } from '@coalition/domain/members';
import { Language, otherLanguage, Slug, type EachLanguage } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { publishedMembers } from '../members/member.store.ts';
import { publishedSections } from './resource.store.ts';
import type { PublishedStore } from '../revisions/records/published.store.ts';
import { publicSlugs, type SlugAddress } from '../revisions/records/slug.store.ts';
import { todayOf, type Db, type Office } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { findElsewhere, type Elsewhere } from '../search/find-elsewhere.ts';
import { explainAttached, type AttachedMatch } from './matching/explain-attached.ts';
import { noteMissedSearch } from './missed/note-missed-search.ts';

/** Something outside the library that speaks of the words; `key` is set for the site's own pages. */
export interface ElsewhereView {
  noun: string;
  id: string;
  title: string;
  /** The language of a name; null where the title is in the language that was asked for. */
  titleLanguage: string | null;
  slug: string;
  key: string | null;
  /** The file it shows that the words stand in; null where its own words hold them. */
  attached: AttachedMatch | null;
}

/** What stands outside the library and speaks of the words, with what an address needs. */
async function elsewhere(office: Office, asked: { language: Language; words: string }): Promise<ElsewhereView[]> {
  const { db } = office;
  const all = await findElsewhere(db, { ...asked, butNot: 'resources' });
  if (all.length === 0) return [];
  const members = await listedMembers(office, all);
  const found = all.filter(({ noun, id }) => noun !== 'members' || members.has(id));
  const slugs = await publicSlugs(
    db,
    found.map(({ id }) => id),
    asked.language,
  );
  const attached = await explainAttached(db, found, asked);
  return found.map(({ noun, id, facets, title }) => ({
    noun,
    id,
    title,
    titleLanguage: noun === 'members' ? valueOf(facets, 'language:') : null,
    slug: slugs.get(id) ?? '',
    key: valueOf(facets, 'key:'),
    attached: attached.get(id) ?? null,
  }));
}

const valueOf = (facets: readonly string[], name: string): string | null =>
  facets.find((facet) => facet.startsWith(name))?.slice(name.length) ?? null;

/** Those of the members found that are members today: who joins or leaves on a day is not written down anew on it. */
async function listedMembers(office: Office, found: readonly Elsewhere[]): Promise<Set<string>> {
  const ids = found.flatMap(({ noun, id }) => (noun === 'members' ? [id] : []));
  const today = todayOf(office);
  const members = ids.length === 0 ? [] : await publishedMembers.list(office.db, ids);
  const listed = members.filter(({ id, published: { facts } }) => listMember({ id: MemberId.parse(id), facts }, today));
  return new Set(listed.map(({ id }) => id));
}

/** A public record's address parts, and when what visitors see of it last changed. */
interface PublicAddress {
  noun: string;
  slugs: EachLanguage<Slug>;
  changedAt: string;
}

/** Every public record that has a page of its own, for the sitemap; oldest first. */
async function listAddresses(db: Db): Promise<PublicAddress[]> {
  const rows = await db
    .selectFrom('records')
    .innerJoin('change_stamps', 'change_stamps.record_id', 'records.id')
    .select(['records.noun', sql`published->'slugs'`.as('slugs'), 'change_stamps.stamped_at as changedAt'])
    .where('published', 'is not', null)
    .where('records.noun', 'in', ['resources', 'topics', 'statements'])
    .orderBy('records.id')
    .execute();
  return z.array(Addressed).parse(rows);
}

const Addressed = z.object({ noun: z.string(), slugs: z.object({ en: Slug, fr: Slug }), changedAt: z.string() });

/** The address part of the same record in the other language; null when there is no such record. */
async function twinSlug(db: Db, store: PublishedStore<unknown, unknown>, address: SlugAddress): Promise<string | null> {
  const found = await store.findBySlug(db, address);
  return found?.published.slugs[otherLanguage(address.language)] ?? null;
}

/** What the public site asks of the whole. */
export const publicSearchRouter = router({
  elsewhere: procedure('read_published')
    .input(z.strictObject({ language: Language, words: z.string().max(200) }))
    .query(({ ctx, input }) => elsewhere(ctx, input)),
  missed: procedure('read_published')
    .input(z.strictObject({ language: Language, words: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => {
      await noteMissedSearch(ctx, input);
      return null;
    }),
  twins: procedure('read_published')
    .input(
      z.strictObject({
        language: Language,
        section: z.string().max(120).nullable(),
        topic: z.string().max(120).nullable(),
      }),
    )
    .query(async ({ ctx: { db }, input: { language, section, topic } }) => ({
      section: section && (await twinSlug(db, publishedSections, { language, slug: section })),
      topic: topic && (await twinSlug(db, publishedTopics, { language, slug: topic })),
    })),
  addresses: procedure('read_published').query(({ ctx }) => listAddresses(ctx.db)),
});
