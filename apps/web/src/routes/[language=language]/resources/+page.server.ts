import { isAway } from '@coalition/api/client';
import { bareId, otherLanguage } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { fileLinks } from '#lib/formats/file-links.ts';
import { libraryPath, libraryQuery, readLibraryAddress, type LibraryAsked } from '#lib/library/library-address.ts';
import { libraryFacets } from '#lib/library/library-facets.ts';
import { ownListChoice } from '#lib/library/own-list-choice.ts';
import { ownListPath, readOwnList, writeOwnList } from '#lib/library/own-list.ts';
import { libraryTitle } from '#lib/library/library-title.ts';
import { listNode } from '#lib/page/list-node.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url, setHeaders }) => {
  const asked = readLibraryAddress(url.searchParams) ?? error(400, 'not_found');
  const own = readOwnList(asked.list === undefined ? [] : [asked.list]) ?? error(400, 'not_found');
  const query = libraryQuery(asked, language) ?? error(404, 'not_found');
  const [words, library, elsewhere] = await Promise.all([
    pageWords('library', language),
    api().resources.list.query(query),
    query.words === '' ? [] : api().search.elsewhere.query({ language, words: query.words }),
  ]);
  if (library === null || library.page > library.pageCount) error(404, 'not_found');
  if (
    library.total === 0 &&
    elsewhere.length === 0 &&
    Object.keys(asked).every((name) => name === 'q' || name === 'list')
  ) {
    // Made anew for each who asks: a kept page would be asked for again by the machine itself, and counted.
    setHeaders({ 'cache-control': 'no-store' });
    await noteMissed(query);
  }
  const { list: ownList, ...state } = asked;
  const canonical = libraryPath(state, language);
  const { page: _page, ...whole } = state;
  const files = fileLinks(libraryPath(whole, language));
  const choices =
    ownList === undefined
      ? null
      : library.items.map(({ id }) =>
          ownListChoice(own, bareId(id), (ids) => libraryPath({ ...asked, list: writeOwnList(ids) }, language)),
        );
  const facets = libraryFacets(library, asked, language);
  return {
    words,
    library,
    asked,
    elsewhere,
    facets,
    files,
    ownList: ownList === undefined ? null : { parameter: ownList, href: ownListPath(own, language), count: own.length },
    choices: Object.fromEntries(library.items.map(({ id }, index) => [id, choices?.[index]])),
    meta: {
      ...loneMeta('library', words, language),
      title: libraryTitle(words.title, { asked, facets, pageCount: library.pageCount }, language),
      canonical,
      files,
      otherLanguage: await inOtherLanguage(asked, language),
      isIndexed: Object.keys(asked).every((name) => name === 'page'),
      current: 'library' as const,
      graph: [
        listNode({
          title: words.title,
          page: `${settings.origin}${canonical}`,
          urls: library.items.map(({ slug }) => `${settings.origin}${pathOf('resource', language, slug)}`),
          total: library.total,
          first: library.before + 1,
        }),
      ],
    },
  };
};

/** Tells the api that a search found nothing; a page is shown whether that can be noted or not. */
async function noteMissed({ language, words }: { language: 'en' | 'fr'; words: string }): Promise<void> {
  if (words === '') return;
  try {
    await api().search.missed.mutate({ language, words });
  } catch (caught) {
    if (!isAway(caught)) throw caught;
  }
}

/** The same state of the library in the other language: sections and topics have another address part there. */
async function inOtherLanguage(asked: LibraryAsked, language: 'en' | 'fr'): Promise<string> {
  const other = otherLanguage(language);
  const { section, topic, ...rest } = asked;
  if (section === undefined && topic === undefined) return libraryPath(rest, other);
  const twins = await api().search.twins.query({ language, section: section ?? null, topic: topic ?? null });
  return libraryPath(
    { ...rest, ...(twins.section ? { section: twins.section } : {}), ...(twins.topic ? { topic: twins.topic } : {}) },
    other,
  );
}
