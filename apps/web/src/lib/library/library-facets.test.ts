import type { Library } from '@coalition/api/client';
import { describe, expect, it } from 'vitest';
import { libraryFacets } from './library-facets.ts';

const nothingFound: Library = {
  items: [],
  matches: {},
  total: 0,
  page: 1,
  before: 0,
  pageCount: 1,
  correctedTo: null,
  holdsSomeWords: false,
  shelves: [],
  topics: [],
  facets: { kind: [], audience: [], language: [], place: [], year: [] },
};

describe('the sides of a list that holds nothing', () => {
  it.each([
    ['kind', 'report', 'Report'],
    ['place', 'CA-BC', 'British Columbia'],
    ['year', '2019', '2019'],
    ['topic', 'child-rights', 'Topic'],
  ] as const)('still show the chosen %s, which can be taken back', (name, value, label) => {
    const [facet, ...others] = libraryFacets(nothingFound, { q: 'zebra', [name]: value }, 'en').filter(
      ({ values }) => values.length > 0,
    );
    expect(facet).toEqual({ name, values: [{ label, count: 0, isChosen: true, href: '/en/resources?q=zebra' }] });
    expect(others).toEqual([]);
  });

  it('are empty where nothing is chosen', () => {
    expect(libraryFacets(nothingFound, { q: 'zebra' }, 'fr').flatMap(({ values }) => values)).toEqual([]);
  });
});
