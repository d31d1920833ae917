import type { Library, PageView } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import type { FacetView } from '@coalition/ui/resources/facets/facet-view.ts';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { fileLinks } from '#lib/formats/file-links.ts';
import { listNode } from '#lib/page/graph/list-node.ts';
import type { PageMeta } from '#lib/page/page-meta.ts';
import { loneMeta } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import { libraryPath, type LibraryAsked } from './library-address.ts';
import { libraryTitle } from './library-title.ts';

/** A state of the library, with what it shows. */
interface ShownLibrary {
  words: PageView;
  library: Library;
  asked: LibraryAsked;
  facets: readonly FacetView[];
  isIndexed: boolean;
}

/** What the frame and the head need for a state of the library. A reader's own list is no part of its address for others. */
export async function libraryMeta(
  { words, library, asked, facets, isIndexed }: ShownLibrary,
  language: Language,
): Promise<PageMeta> {
  const { list: _list, ...state } = asked;
  const { page: _page, ...whole } = state;
  const canonical = libraryPath(state, language);
  const list = listNode({
    title: words.title,
    page: `${settings.origin}${canonical}`,
    urls: library.items.map(({ slug }) => `${settings.origin}${pathOf('resource', language, slug)}`),
    total: library.total,
    first: library.before + 1,
  });
  return {
    ...loneMeta('library', words, language),
    title: libraryTitle(words.title, { asked, facets, pageCount: library.pageCount }, language),
    canonical,
    files: fileLinks(libraryPath(whole, language)),
    otherLanguage: await inOtherLanguage(asked, language),
    isIndexed,
    current: 'library',
    graph: [list],
  };
}

/** The same state of the library in the other language: sections and topics have another address part there. */
async function inOtherLanguage(asked: LibraryAsked, language: Language): Promise<string> {
  const other = otherLanguage(language);
  const { section, topic, ...rest } = asked;
  if (section === undefined && topic === undefined) return libraryPath(rest, other);
  const twins = await api().search.twins.query({ language, section: section ?? null, topic: topic ?? null });
  return libraryPath(
    { ...rest, ...(twins.section ? { section: twins.section } : {}), ...(twins.topic ? { topic: twins.topic } : {}) },
    other,
  );
}
