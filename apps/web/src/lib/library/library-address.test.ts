import { describe, expect, it } from 'vitest';
import { isWordless, libraryPath, libraryQuery, readLibraryAddress } from './library-address.ts';

const query = (search: string) => {
  const asked = readLibraryAddress(new URLSearchParams(search));
  return asked && libraryQuery(asked, 'en');
};

describe('the address of a state of the library', () => {
  it('reads every parameter', () => {
    expect(
      query('q=visits&kind=report&audience=children&place=CA-BC&year=2020&children=yes&sort=newest&page=2'),
    ).toMatchObject({
      words: 'visits',
      kind: 'report',
      audience: 'children',
      place: 'CA-BC',
      year: '2020',
      isChildFacing: true,
      order: 'newest',
      page: 2,
    });
  });

  it.each(['---', '!!!', '"', '« »', '%', '   ', '❤️', '👩‍👧'])('takes a search of signs alone for none: %s', (q) => {
    const search = new URLSearchParams({ q, kind: 'report' });
    expect(isWordless(search)).toBe(true);
    expect(readLibraryAddress(search)).toEqual({ kind: 'report' });
  });

  it.each(['', 'a', 'é', 'C+', '"visits"', '-mothers', '2021', '親'])('lets a search with a word be one: %s', (q) => {
    expect(isWordless(new URLSearchParams({ q }))).toBe(false);
  });

  it('orders a search by how well it matches, and the rest as the coalition does', () => {
    expect(query('q=visits')?.order).toBe('relevance');
    expect(query('')?.order).toBe('coalition');
  });

  it.each([
    'kind=poem',
    'year=20',
    'page=0',
    'page=-1',
    'page=1e9',
    'page=2.5',
    'place=Narnia',
    'sort=random',
    'section=Not%20a%20slug',
    'children=no',
    'q=%00',
  ])('refuses %s', (search) => {
    expect(query(search)).toBeNull();
  });

  it('refuses a parameter that stands there twice', () => {
    expect(query('q=a&q=b')).toBeNull();
  });

  it('ignores what it does not know', () => {
    expect(query('utm_source=x&__proto__=y')).toMatchObject({ words: '' });
  });

  it('has one address for each state', () => {
    expect(libraryPath({ page: '1', kind: 'report', q: 'école' }, 'fr')).toBe(
      '/fr/ressources?q=%C3%A9cole&kind=report',
    );
    expect(libraryPath({}, 'en')).toBe('/en/resources');
  });
});
