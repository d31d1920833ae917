import type { Language } from '@coalition/domain/values';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import type { FacetView } from '@coalition/ui/resources/facets/facet-view.ts';
import type { LibraryAsked } from './library-address.ts';

/** What tells two states of the library apart. */
export interface LibraryState {
  asked: LibraryAsked;
  facets: readonly FacetView[];
  pageCount: number;
}

/** The title of a state of the library, so that two open tabs can be told apart: what was asked, then the library's name. */
export function libraryTitle(name: string, { asked, facets, pageCount }: LibraryState, language: Language): string {
  const quoted = language === 'fr' ? `«\u00a0${asked.q ?? ''}\u00a0»` : `“${asked.q ?? ''}”`;
  const page = Number(asked.page ?? '1');
  const parts = [
    ...(asked.q ? [quoted] : []),
    ...facets.flatMap(({ values }) => values.filter(({ isChosen }) => isChosen).map(({ label }) => label)),
    ...(page > 1 ? [coalitionWords[language].pageOf(page, pageCount)] : []),
  ];
  return parts.length === 0 ? name : `${parts.join(', ')} – ${name}`;
}
