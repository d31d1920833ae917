import { HarvestMoment } from '@coalition/domain/interchange';
import type { NamedLink, SpokenText } from '@coalition/domain/resources';
import { bareId, Instant, Language, Phrase, type BareId, type EachLanguage, type Slug } from '@coalition/domain/values';
import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { facetsAsked, findAsked, LibraryQuery } from '../resources/list-resources.ts';
import { presentEach } from '../resources/resource-names.ts';
import { publishedResources } from '../resources/resource.store.ts';
import { searchQuery } from '../search/find-documents.ts';
import type { Db } from '../server/office.ts';
import { publishedStatements } from '../statements/statement.store.ts';

/** Which news somebody follows: all of it, statements, or what a state of the library lists. */
export const NewsQuery = z.discriminatedUnion('of', [
  z.strictObject({ of: z.enum(['everything', 'statements']), language: Language, page: z.int().min(1).max(1_000) }),
  z.strictObject({ of: z.literal('library'), query: LibraryQuery }),
]);
export type NewsQuery = z.infer<typeof NewsQuery>;

/** Something public that is new or was changed, in one language of the site. */
export interface NewsEntry {
  noun: 'resources' | 'statements';
  id: BareId;
  slugs: EachLanguage<Slug>;
  title: Phrase;
  summary: SpokenText | null;
  kind: string;
  topics: NamedLink[];
  firstPublishedAt: Instant;
  changedAt: HarvestMoment;
}

/** A page of news, the newest first. */
export interface NewsPage {
  entries: NewsEntry[];
  /** What was taken back most recently; on the first page alone. */
  deleted: { id: BareId; changedAt: HarvestMoment }[];
  total: number;
  page: number;
  /** At least 1. */
  pageCount: number;
}

/** How many entries a page of news has. */
export const newsPageSize = 50;

const Found = z.object({ id: z.string(), noun: z.string(), changedAt: HarvestMoment, firstPublishedAt: Instant });
type Found = z.infer<typeof Found>;
const Deleted = z.object({ id: z.string().transform(bareId), changedAt: HarvestMoment });

/** Reads a page of news; null where the query names a section or topic that does not exist. */
export async function readNews(db: Db, asked: NewsQuery): Promise<NewsPage | null> {
  const facets = asked.of === 'library' ? await facetsAsked(db, asked.query) : [];
  if (facets === null) return null;
  const { language, page } = asked.of === 'library' ? asked.query : asked;
  const nouns = { everything: ['resources', 'statements'], statements: ['statements'], library: ['resources'] }[
    asked.of
  ];
  const words = asked.of === 'library' ? await wordsFollowed(db, asked.query) : '';
  const matching = sql`d.noun = any(${nouns}::text[]) and d.language = ${language}
    and d.facets @> ${facets}::text[] and ${matches(language, words)}`;
  const { rows } = await sql`
    select d.record_id as id, d.noun, s.stamped_at as "changedAt", d.first_published_at as "firstPublishedAt"
    from search_documents d join change_stamps s on s.record_id = d.record_id
    where ${matching} order by s.position desc limit ${newsPageSize} offset ${(page - 1) * newsPageSize}`.execute(db);
  const counted = await sql<{ total: unknown }>`
    select count(*) as total from search_documents d where ${matching}`.execute(db);
  const total = z.coerce.number().parse(counted.rows[0]?.total);
  return {
    entries: await entriesOf(db, z.array(Found).parse(rows), language),
    deleted: page === 1 ? await listDeleted(db, nouns, facets) : [],
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / newsPageSize)),
  };
}

/** What the page of a search was asked with in the end, so that its feed tells of the items it shows: words spelled otherwise, or any of them. */
async function wordsFollowed(db: Db, query: LibraryQuery): Promise<string> {
  if (query.words === '') return '';
  const found = await findAsked(db, { ...query, order: 'coalition', page: 1 }, 1);
  return found?.asked ?? '';
}

function matches(language: Language, words: string): RawBuilder<unknown> {
  return words === '' ? sql`true` : sql`d.search @@ ${searchQuery(language, words)}`;
}

async function listDeleted(db: Db, nouns: readonly string[], facets: readonly string[]) {
  const { rows } = await sql`
    select record_id as id, stamped_at as "changedAt" from change_stamps
    where is_deleted and noun = any(${[...nouns]}::text[]) and facets @> ${[...facets]}::text[]
    order by position desc limit ${newsPageSize}`.execute(db);
  return z.array(Deleted).parse(rows);
}

type Shown = Omit<NewsEntry, 'firstPublishedAt' | 'changedAt'>;

async function entriesOf(db: Db, found: readonly Found[], language: Language): Promise<NewsEntry[]> {
  const idsOf = (noun: string) => found.filter((each) => each.noun === noun).map(({ id }) => id);
  const resources = await presentEach(db, await publishedResources.list(db, idsOf('resources')), language);
  const statements = await publishedStatements.list(db, idsOf('statements'));
  const shown = new Map<string, Shown>();
  for (const { id, slugs, title, summary, kind, topics } of resources)
    shown.set(id, { noun: 'resources', id: bareId(id), slugs, title, summary, kind, topics });
  for (const { id, published } of statements) {
    const text = published.texts[language]?.text.title;
    if (text === undefined) continue;
    const { facts, slugs } = published;
    const title = Phrase.parse({ text, language });
    shown.set(id, { noun: 'statements', id: bareId(id), slugs, title, summary: null, kind: facts.kind, topics: [] });
  }
  return found.flatMap(({ id, changedAt, firstPublishedAt }) => {
    const entry = shown.get(id);
    return entry ? [{ ...entry, changedAt, firstPublishedAt }] : [];
  });
}
