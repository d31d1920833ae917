import type { Library } from '@coalition/api/client';
import { Audience, ResourceKind } from '@coalition/domain/resources';
import { regionName, type Language } from '@coalition/domain/values';
import type { FacetName, FacetValue, FacetView } from '@coalition/ui/resources/facet-view.ts';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { languageName } from '@coalition/ui/values/language.words.ts';
import { libraryPath, type LibraryAsked } from './library-address.ts';

/** The sides of the library with their values in words, each leading to the list it would make. */
export function libraryFacets(library: Library, asked: LibraryAsked, language: Language): FacetView[] {
  const words = resourceWords[language];
  const view = (name: FacetName, values: { value: string; label: string; count: number }[]): FacetView => ({
    name,
    values: values.map(({ value, label, count }): FacetValue => {
      const isChosen = asked[name] === value;
      const { [name]: _chosen, page: _page, ...rest } = asked;
      return { label, count, isChosen, href: libraryPath(isChosen ? rest : { ...rest, [name]: value }, language) };
    }),
  });
  const { facets, shelves, topics } = library;
  return [
    view(
      'section',
      shelves
        .filter(({ count }) => count > 0)
        .map(({ slug, name, count }) => ({ value: slug, label: name.text, count })),
    ),
    view(
      'kind',
      facets.kind.map(({ value, count }) => ({ value, count, label: words.kinds[ResourceKind.parse(value)] })),
    ),
    view(
      'audience',
      facets.audience.map(({ value, count }) => ({ value, count, label: words.audiences[Audience.parse(value)] })),
    ),
    view(
      'topic',
      topics.map(({ slug, name, count }) => ({ value: slug, label: name.text, count })),
    ),
    view(
      'language',
      facets.language.map(({ value, count }) => ({ value, count, label: languageName(value, language) })),
    ),
    view(
      'place',
      facets.place.map(({ value, count }) => ({ value, count, label: regionName(value, language) })),
    ),
    view(
      'year',
      facets.year.map(({ value, count }) => ({ value, count, label: value })),
    ),
  ];
}
