import type { ChosenItem, Tombstone, WholeItem } from '@coalition/api/client';
import { ResourceId } from '@coalition/domain/resources';
import type { BareId } from '@coalition/domain/values';
import { ownListWords } from '@coalition/ui/resources/own-list/own-list.words.ts';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { libraryPath, libraryQuery, readLibraryAddress, type LibraryAsked } from '#lib/library/library-address.ts';
import { libraryTitle } from '#lib/library/library-title.ts';
import { ownListPath, readOwnList } from '#lib/library/own-list.ts';
import { pageWords } from '#lib/page/page-words.server.ts';
import type { PageWithFiles } from './locate-file.ts';
import { takenItem, type TakenList, type TakenWhere } from './taken-list.ts';

/** What stands at an address that a file is asked of. */
export type Taken =
  | { state: 'found'; list: TakenList; name: string }
  | { state: 'moved'; path: string }
  | { state: 'withdrawn'; tombstone: Tombstone }
  | { state: 'unreadable' | 'missing' };

/** A file’s question: which part of which page. */
export interface TakenFrom extends TakenWhere {
  slug: string;
  search: URLSearchParams;
}

/** How the items of each page are found. */
export const takers: Record<PageWithFiles, (from: TakenFrom) => Promise<Taken>> = { resource, library, topic, list };

async function resource({ slug, language, origin }: TakenFrom): Promise<Taken> {
  const found = await api().resources.find.query({ language, slug: slug.slice(0, 120) });
  if (found === null) return { state: 'missing' };
  if (found.state === 'moved') return { state: 'moved', path: pathOf('resource', language, found.slug) };
  if (found.state === 'withdrawn') return found;
  const { title, id } = found.view;
  const item = takenItem(found, { language, origin }, await api().links.ofResource.query({ id: ResourceId.parse(id) }));
  const page = pathOf('resource', language, slug);
  const list = { title: title.text, page, isItem: true, items: [item] };
  return { state: 'found', name: slug, list: { ...list, language, origin, total: 1, part: 1, partCount: 1 } };
}

async function library({ search, language, origin }: TakenFrom): Promise<Taken> {
  const asked = readLibraryAddress(search);
  if (asked === null) return { state: 'unreadable' };
  const words = await pageWords('library', language);
  const { list: _list, page: _page, ...state } = asked;
  const inWords = asked.q === undefined ? {} : { q: asked.q };
  const title = libraryTitle(words.title, { asked: inWords, facets: [], pageCount: 1 }, language);
  const name = [pathOf('library', language).split('/').at(-1) ?? '', ...namesOf(asked)].join('-');
  return wholeList(asked, { title, page: libraryPath(state, language), name }, { language, origin });
}

async function topic({ slug, search, language, origin }: TakenFrom): Promise<Taken> {
  const found = await api().topics.find.query({ language, slug: slug.slice(0, 120) });
  if (found === null) return { state: 'missing' };
  const page = pathOf('topic', language, found.slug);
  if (found.slug !== slug) return { state: 'moved', path: page };
  const asked = { topic: slug, page: search.get('page') ?? '1' };
  return wholeList(asked, { title: found.name.text, page, name: slug }, { language, origin });
}

async function wholeList(
  asked: LibraryAsked,
  about: { title: string; page: string; name: string },
  where: TakenWhere,
): Promise<Taken> {
  const query = libraryQuery(asked, where.language);
  const found = query && (await api().resources.whole.query(query));
  if (found === null || found.part > found.partCount) return { state: 'missing' };
  const { name, ...rest } = about;
  const { total, part, partCount } = found;
  const items = found.items.map((item) => takenItem(item, where));
  return { state: 'found', name, list: { ...rest, ...where, isItem: false, items, total, part, partCount } };
}

async function list({ search, language, origin }: TakenFrom): Promise<Taken> {
  const ids = readOwnList(search.getAll('items'));
  if (ids === null) return { state: 'unreadable' };
  const items = shownOf(await findChosen(ids, language)).map((item) => takenItem(item, { language, origin }));
  const { title } = ownListWords[language];
  const about = { title, page: ownListPath(ids, language), isItem: false, items, language, origin };
  const name = pathOf('list', language).split('/').at(-1) ?? '';
  return { state: 'found', name, list: { ...about, total: items.length, part: 1, partCount: 1 } };
}

/** What became of the items of a reader’s own list; none are asked for where it is empty. */
export async function findChosen(ids: readonly BareId[], language: TakenWhere['language']): Promise<ChosenItem[]> {
  return ids.length === 0 ? [] : api().resources.chosen.query({ language, ids: [...ids] });
}

/** Those of the chosen items that are shown. */
export function shownOf(chosen: readonly ChosenItem[]): WholeItem[] {
  return chosen.flatMap((each) => (each.state === 'shown' ? [each.item] : []));
}

/** What a file’s name says of what was asked; words of a search are nobody’s business on a shared machine. */
function namesOf({ q, section, topic: topicSlug, kind, year }: LibraryAsked): string[] {
  const named = [section, topicSlug, kind, year].filter((part) => part !== undefined && /^[\w-]{1,60}$/.test(part));
  return [
    ...named.flatMap((part) => (part === undefined ? [] : [part.replaceAll('_', '-')])),
    ...(q ? ['search'] : []),
  ];
}
