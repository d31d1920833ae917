import { Region } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { placeFacets } from './resource.row.ts';

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
