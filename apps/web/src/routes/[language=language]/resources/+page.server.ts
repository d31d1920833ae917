import { bareId } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { isWordless, libraryPath, libraryQuery, readLibraryAddress } from '#lib/library/library-address.ts';
import { libraryFacets } from '#lib/library/library-facets.ts';
import { libraryMeta } from '#lib/library/library-meta.server.ts';
import { noteMissed } from '#lib/library/note-missed.server.ts';
import { ownListChoice } from '#lib/library/own-list-choice.ts';
import { ownListPath, readOwnList, writeOwnList } from '#lib/library/own-list.ts';
import { pageWords } from '#lib/page/page-words.server.ts';
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
  const isWholeMiss = library.total === 0 && elsewhere.length === 0;
  if (isWholeMiss && Object.keys(asked).every((name) => name === 'q' || name === 'list')) {
    // Made anew for each who asks: a kept page would be asked for again by the machine itself, and counted.
    setHeaders({ 'cache-control': 'no-store' });
    await noteMissed(query);
  }
  const facets = libraryFacets(library, asked, language);
  const hasNoWord = isWordless(url.searchParams);
  const isIndexed = !hasNoWord && Object.keys(asked).every((name) => name === 'page');
  const meta = await libraryMeta({ words, library, asked, facets, isIndexed }, language);
  const choiceOf = (id: string) =>
    ownListChoice(own, bareId(id), (ids) => libraryPath({ ...asked, list: writeOwnList(ids) }, language));
  return {
    words,
    library,
    asked,
    hasNoWord,
    elsewhere,
    facets,
    files: meta.files ?? [],
    ownList:
      asked.list === undefined ? null : { parameter: asked.list, href: ownListPath(own, language), count: own.length },
    choices: Object.fromEntries(
      library.items.map(({ id }) => [id, asked.list === undefined ? undefined : choiceOf(id)]),
    ),
    meta,
  };
};
