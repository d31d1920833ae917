import type { PublicClient } from '@coalition/api/client';
import type { ResourceKind } from '@coalition/domain/resources';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { libraryPath, libraryQuery, readLibraryAddress, type LibraryAsked } from '#lib/library/library-address.ts';
import { libraryTitle } from '#lib/library/library-title.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { settings } from '#lib/settings.server.ts';
import { feedOf, feedPath, type FeedForm, type FollowedPage } from './feed-address.ts';
import { feedWords } from './feed.words.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { makeReleaseFeed } from './make-release-feed.server.ts';

type News = NonNullable<Awaited<ReturnType<PublicClient['interchange']['news']['query']>>>;
type NewsQuery = Parameters<PublicClient['interchange']['news']['query']>[0];

/** What is asked of a feed. */
export interface FeedAsked {
  form: FeedForm;
  page: FollowedPage;
  language: Language;
  slug: string;
  search: URLSearchParams;
}

/** What is followed: the question, the page it is of, what to call it, and what was searched. */
interface Followed {
  query: NewsQuery;
  /** The page’s path in the reader’s language, with parameters. */
  page: string;
  /** In the other language; null where that is not known. */
  twinPage: string | null;
  title: string | null;
  words: string | null;
}

const newsPageSize = 50;
/** What a feed without a single entry was changed at. */
const nobodysNews = '1970-01-01T00:00:00Z';

/** Makes a page of a feed; an address without a feed behind it is refused as any page would be. */
export async function makeFeed(asked: FeedAsked): Promise<Feed> {
  const { form, language, page: of } = asked;
  if (of === 'data') return makeReleaseFeed(asked);
  const followed = await followers[of](asked);
  const [news, coalition] = await Promise.all([
    api().interchange.news.query(followed.query),
    api().coalition.find.query({ language }),
  ]);
  if (news === null || news.page > news.pageCount) return error(404, 'not_found');
  const name = coalition.name.text;
  const words = feedWords[language];
  const at = (page: number) => addressOf(followed.page, form, page);
  const { page, pageCount, total } = news;
  return {
    title: followed.title === null ? words.everything(name) : words.newsOf(followed.title, name),
    language,
    author: name,
    page: `${settings.origin}${followed.page}`,
    self: at(page),
    first: at(1),
    last: at(pageCount),
    previous: page > 1 ? at(page - 1) : null,
    next: page < pageCount ? at(page + 1) : null,
    twin: followed.twinPage === null ? null : addressOf(followed.twinPage, form, 1),
    updatedAt: newestOf(news),
    entries: news.entries.map((entry) => entryOf(entry, language)),
    deleted: news.deleted.map(({ id, changedAt }) => ({ id: `urn:uuid:${id}`, when: changedAt })),
    total,
    startIndex: (page - 1) * newsPageSize + 1,
    itemsPerPage: newsPageSize,
    words: followed.words,
  };
}

function newestOf({ entries, deleted }: News): string {
  const moments = [...entries, ...deleted].map(({ changedAt }): string => changedAt);
  return moments.reduce((one, other) => (one > other ? one : other), nobodysNews);
}

/** The address of a page of a feed; the first one bears no number. */
function addressOf(page: string, form: FeedForm, number: number): string {
  const home = /^\/(en|fr)$/.exec(page);
  const language = home?.[1] === 'fr' ? 'fr' : 'en';
  const address = (home ? feedPath({ page: 'home', language }, form) : feedOf(page, form)) ?? page;
  if (number === 1) return `${settings.origin}${address}`;
  return `${settings.origin}${address}${address.includes('?') ? '&' : '?'}page=${String(number)}`;
}

const followers: Record<Exclude<FollowedPage, 'data'>, (asked: FeedAsked) => Promise<Followed> | Followed> = {
  home: ({ language, search }) => ({
    query: { of: 'everything', language, page: pageIn(search) },
    page: pathOf('home', language),
    twinPage: pathOf('home', otherLanguage(language)),
    title: null,
    words: null,
  }),
  statements: async ({ language, search }) => {
    const words = await api().pages.find.query({ language, key: 'statements' });
    return {
      query: { of: 'statements', language, page: pageIn(search) },
      page: pathOf('statements', language),
      twinPage: pathOf('statements', otherLanguage(language)),
      title: words?.title ?? null,
      words: null,
    };
  },
  topic: async ({ form, language, slug, search }) => {
    const topic = (await api().topics.find.query({ language, slug: slug.slice(0, 120) })) ?? error(404, 'not_found');
    if (topic.slug !== slug) leadOn(feedPath({ page: 'topic', language, slug: topic.slug }, form));
    const query = libraryQuery({ topic: slug, page: String(pageIn(search)) }, language) ?? error(404, 'not_found');
    const other = otherLanguage(language);
    return {
      query: { of: 'library', query },
      page: pathOf('topic', language, slug),
      twinPage: pathOf('topic', other, topic.slugs[other]),
      title: topic.name.text,
      words: null,
    };
  },
  library: async ({ language, search }) => {
    const asked = readLibraryAddress(search) ?? error(400, 'not_found');
    const query = libraryQuery(asked, language) ?? error(404, 'not_found');
    const words = await api().pages.find.query({ language, key: 'library' });
    const { page: _page, sort: _sort, ...state } = asked;
    const title = libraryTitle(words?.title ?? '', { asked: state, facets: [], pageCount: 1 }, language);
    return {
      query: { of: 'library', query },
      page: libraryPath(state, language),
      twinPage: await twinOf(state, language),
      title,
      words: asked.q ?? null,
    };
  },
};

/** The same state of the library in the other language; null where its section or topic has no address there. */
async function twinOf(state: LibraryAsked, language: Language): Promise<string | null> {
  const { section, topic, ...rest } = state;
  const other = otherLanguage(language);
  if (section === undefined && topic === undefined) return libraryPath(rest, other);
  const twins = await api().search.twins.query({ language, section: section ?? null, topic: topic ?? null });
  if ((section !== undefined && twins.section === null) || (topic !== undefined && twins.topic === null)) return null;
  const named = {
    ...(twins.section ? { section: twins.section } : {}),
    ...(twins.topic ? { topic: twins.topic } : {}),
  };
  return libraryPath({ ...rest, ...named }, other);
}

function pageIn(search: URLSearchParams): number {
  const page = search.get('page') ?? '1';
  return /^[1-9]\d{0,2}$/.test(page) ? Number(page) : error(404, 'not_found');
}

function entryOf(entry: News['entries'][number], language: Language): FeedEntry {
  const { origin } = settings;
  const page = entry.noun === 'resources' ? 'resource' : 'statement';
  const other = otherLanguage(language);
  return {
    id: `urn:uuid:${entry.id}`,
    title: entry.title.text,
    titleLanguage: entry.title.language,
    url: `${origin}${pathOf(page, language, entry.slugs[language])}`,
    twinUrl: `${origin}${pathOf(page, other, entry.slugs[other])}`,
    summary: entry.summary?.text ?? null,
    summaryLanguage: entry.summary?.language ?? null,
    categories: [
      ...kindOf(entry, language),
      ...entry.topics.map((topic) => ({
        term: topic.slug,
        scheme: `${origin}${pathOf('topics', language)}`,
        label: topic.name.text,
      })),
    ],
    publishedAt: entry.firstPublishedAt,
    updatedAt: entry.changedAt,
  };
}

function kindOf({ noun, kind }: News['entries'][number], language: Language): FeedEntry['categories'] {
  const { kinds } = resourceWords[language];
  if (noun === 'statements' || !isKind(kind, kinds)) return [];
  return [{ term: kind, scheme: `${settings.origin}${pathOf('library', language)}`, label: kinds[kind] }];
}

function isKind(kind: string, kinds: Record<ResourceKind, string>): kind is ResourceKind {
  return Object.hasOwn(kinds, kind);
}
