import { describe, expect, it } from 'vitest';
import { exampleResourceFacts } from './resource.examples.ts';
import { ResourceFacts } from './resource.ts';

describe('an item of the library', () => {
  it('may be known by little more than its title', () => {
    expect(ResourceFacts.safeParse(exampleResourceFacts()).success).toBe(true);
  });

  it.each([
    ['an address without saying what stands there', { address: 'https://example.org/a', addressKind: null }],
    ['what stands at an address that is not known', { address: null, addressKind: 'item' }],
    ['an ISBN with a wrong check digit', { isbn: '9780306406158' }],
    ['an ISBN of ten digits', { isbn: '0306406152' }],
    ['a DOI with its resolver', { doi: 'https://doi.org/10.1000/182' }],
    ['a title without its language', { title: { text: 'A title' } }],
    ['a country by its name', { places: ['Canada'] }],
    ['a place before the first', { position: 0 }],
    ['a field nobody knows', { rating: 5 }],
  ])('is refused with %s', (_name, changes) => {
    expect(ResourceFacts.safeParse({ ...exampleResourceFacts(), ...changes }).success).toBe(false);
  });

  it.each([
    ['an ISBN of thirteen digits', { isbn: '9780306406157' }],
    ['a DOI', { doi: '10.1000/182' }],
    ['an address and what stands there', { address: 'https://example.org/a', addressKind: 'item' }],
    ['a year, a month or a day', { issuedOn: '2019-01', eventOn: '2019', referencePeriod: '2019/2020' }],
  ])('may have %s', (_name, changes) => {
    expect(ResourceFacts.safeParse({ ...exampleResourceFacts(), ...changes }).success).toBe(true);
  });
});
