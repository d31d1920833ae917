import { expect, it } from 'vitest';
import { libraryTitle } from './library-title.ts';

const facets = [
  {
    name: 'kind' as const,
    values: [
      { label: 'Report', count: 8, isChosen: true, href: '/en/resources' },
      { label: 'Guide', count: 1, isChosen: false, href: '/en/resources?kind=guide' },
    ],
  },
];

it('says what was asked, so that two open tabs can be told apart', () => {
  expect(libraryTitle('Library', { asked: {}, facets: [], pageCount: 1 }, 'en')).toBe('Library');
  expect(libraryTitle('Library', { asked: { q: 'visits', page: '2' }, facets, pageCount: 3 }, 'en')).toBe(
    '“visits”, Report, Page 2 of 3 – Library',
  );
  expect(libraryTitle('Bibliothèque', { asked: { q: 'école' }, facets: [], pageCount: 1 }, 'fr')).toBe(
    '«\u00a0école\u00a0» – Bibliothèque',
  );
});
