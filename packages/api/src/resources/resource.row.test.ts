import { SectionId } from '@coalition/domain/resources';
import { LanguageTag, Region } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { facetsOf, placeFacets } from './resource.row.ts';

const exampleId = '01900000-0000-7000-8000-000000000001';

it.each([
  [['CA-BC'], ['place:CA', 'place:CA-BC']],
  [
    ['CA-BC', 'CA-ON'],
    ['place:CA', 'place:CA-BC', 'place:CA-ON'],
  ],
  [
    ['CA', 'US'],
    ['place:CA', 'place:US'],
  ],
  [[], []],
] as const)('whoever asks for Canada finds what is about its provinces: %j', (places, facets) => {
  expect(placeFacets(places.map((place) => Region.parse(place)))).toEqual(facets);
});

it('counts an item once under what its facts name twice', () => {
  const [section, language] = [SectionId.parse(`sec_${exampleId}`), LanguageTag.parse('fr')];
  const facets = facetsOf({
    section,
    alsoInSections: [section],
    kind: 'report',
    audiences: ['children', 'children'],
    topics: [],
    languages: [language, language],
    places: [],
    issuedOn: null,
    isChildFacing: false,
  });
  expect(facets).toEqual([`section:${section}`, 'kind:report', 'audience:children', 'language:fr']);
});
