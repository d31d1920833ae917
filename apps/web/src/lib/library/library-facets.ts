import type { Library } from '@coalition/api/client';
import { Audience, ResourceKind } from '@coalition/domain/resources';
import { regionName, type Language } from '@coalition/domain/values';
import type { FacetName, FacetValue, FacetView } from '@coalition/ui/resources/facets/facet-view.ts';
import { libraryWords } from '@coalition/ui/resources/library.words.ts';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { languageName } from '@coalition/ui/values/language.words.ts';
import { libraryPath, type LibraryAsked } from './library-address.ts';

/** A value of a side of the library with the number of items found that hold it. */
interface Held {
  value: string;
  count: number;
}

/**
 * The sides of the library with their values in words, each leading to the list it would make. What is chosen is always
 * among them, even when nothing found holds it, so that a choice can be taken back.
 */
export function libraryFacets(library: Library, asked: LibraryAsked, language: Language): FacetView[] {
  const words = resourceWords[language];
  const { facets, shelves, topics } = library;
  const view = (name: FacetName, held: readonly Held[], labelOf: (value: string) => string): FacetView => ({
    name,
    values: withChosen(held, asked[name]).map(({ value, count }): FacetValue => {
      const isChosen = asked[name] === value;
      const { [name]: _chosen, page: _page, ...rest } = asked;
      const href = libraryPath(isChosen ? rest : { ...rest, [name]: value }, language);
      return { label: labelOf(value), count, isChosen, href };
    }),
  });
  const sectionNames = namesBySlug(shelves);
  const topicNames = namesBySlug(topics);
  const filledShelves = shelves.filter(({ count }) => count > 0);
  const { topic: anyTopic, section: anySection } = libraryWords[language].facets;
  return [
    view('section', bySlug(filledShelves), (slug) => sectionNames.get(slug) ?? anySection),
    view('kind', facets.kind, (kind) => words.kinds[ResourceKind.parse(kind)]),
    view('audience', facets.audience, (audience) => words.audiences[Audience.parse(audience)]),
    // The name of a topic that no item found holds is not known here.
    view('topic', bySlug(topics), (slug) => topicNames.get(slug) ?? anyTopic),
    view('language', facets.language, (tag) => languageName(tag, language)),
    view('place', facets.place, (place) => regionName(place, language)),
    view('year', facets.year, (year) => year),
  ];
}

function withChosen(held: readonly Held[], chosen: string | undefined): readonly Held[] {
  const isHeld = chosen === undefined || held.some(({ value }) => value === chosen);
  return isHeld ? held : [...held, { value: chosen, count: 0 }];
}

function bySlug(links: readonly { slug: string; count: number }[]): Held[] {
  return links.map(({ slug, count }) => ({ value: slug, count }));
}

function namesBySlug(links: readonly { slug: string; name: { text: string } }[]): Map<string, string> {
  return new Map(links.map(({ slug, name }) => [slug, name.text]));
}
