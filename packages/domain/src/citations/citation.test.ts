import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceKind } from '../resources/index.ts';
import { LanguageTag, PartialDate, Phrase, WebAddress } from '../values/index.ts';
import { citableKinds } from './citable-kind.ts';
import { exampleCitation } from './citation.examples.ts';
import { citedName, sortedName } from './cited-name.ts';
import { CslItem, cslItem } from './csl-item.ts';
import { dublinCore } from './dublin-core.ts';

const title = (text: string, language = 'en') => Phrase.parse({ text, language });

describe('a name in a list of works', () => {
  it.each([
    ['Shona Minson', 'Minson, Shona'],
    ['Elizabeth S. Barnert', 'Barnert, Elizabeth S.'],
    ['Ludwig van der Berg', 'van der Berg, Ludwig'],
    ['Marie-Ève d’Aoust', 'd’Aoust, Marie-Ève'],
    ['Gagnon Tremblay, Marie-Ève', 'Gagnon Tremblay, Marie-Ève'],
    ['Ada Writer Jr.', 'Writer, Ada, Jr.'],
    ['Ada Writer, Jr.', 'Writer, Ada, Jr.'],
    ['Plato', 'Plato'],
    ['de Gaulle', 'Gaulle, de'],
  ])('of a person, %s, is sorted as %s', (name, sorted) => {
    expect(sortedName(citedName({ name, kind: 'person' }))).toBe(sorted);
  });

  it('of an organisation stays as it is', () => {
    const name = 'Annie E. Casey Foundation, Inc.';
    expect(citedName({ name, kind: 'organisation' })).toEqual({ literal: name });
  });

  it('of a person loses no word, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-zéÉ’-]{1,12}$/), { minLength: 1, maxLength: 5 }), (words) => {
        const sorted = sortedName(citedName({ name: words.join(' '), kind: 'person' }));
        expect(sorted.split(/,? /).toSorted()).toEqual(words.toSorted());
      }),
    );
  });
});

describe('an item as it is cited', () => {
  it('has a type in every vocabulary, whatever its kind', () => {
    expect(Object.keys(citableKinds).toSorted()).toEqual(ResourceKind.options.toSorted());
    for (const kind of ResourceKind.options) {
      expect(CslItem.parse(cslItem(exampleCitation({ kind }))).type).toBe(citableKinds[kind].csl);
    }
  });

  it('joins title and subtitle as the language of the title does', () => {
    expect(exampleCitation({ subtitle: title('A report') }).title).toBe('Letters from Home: A report');
    const french = { title: title('Lettres', 'fr'), subtitle: title('Un rapport', 'fr') };
    expect(exampleCitation(french).title).toBe('Lettres\u00a0: Un rapport');
    expect(exampleCitation({ title: title('Why?'), subtitle: title('A report') }).title).toBe('Why? A report');
  });

  it('leads to the item itself, or to our page where the address only leads near it', () => {
    expect(exampleCitation().url).toBe('https://www.example.org/letters');
    expect(exampleCitation({ addressKind: 'home_page' })).toMatchObject({
      url: 'https://site.example/en/resources/letters-from-home',
      seenOn: null,
    });
  });

  it('says the language of the material, and of the title where there are several', () => {
    expect(exampleCitation({ languages: [LanguageTag.parse('iu-Cans')] }).language).toBe('iu-Cans');
    const both = { title: title('Lettres', 'fr'), languages: ['en', 'fr'].map((tag) => LanguageTag.parse(tag)) };
    expect(exampleCitation(both).language).toBe('fr');
  });

  it('says the kind in words only where a format has no word for it', () => {
    expect(exampleCitation({ kind: 'guide' }).genre).toBe('Guide');
    expect(exampleCitation({ kind: 'report' }).genre).toBeNull();
  });
});

describe('CSL-JSON', () => {
  it.each([
    ['2019', [2019]],
    ['2019-01', [2019, 1]],
    ['2019-01-31', [2019, 1, 31]],
  ])('gives %s as exactly as it is known', (date, parts) => {
    const issuedOn = PartialDate.parse(date);
    expect(cslItem(exampleCitation({ issuedOn })).issued).toEqual({ 'date-parts': [parts] });
  });

  it('leaves out what is unknown', () => {
    const nothing = {
      contributors: [],
      publishers: [],
      issuedOn: null,
      topics: [],
      summary: null,
      addressCheckedOn: null,
    };
    expect(cslItem(exampleCitation(nothing))).toEqual({
      id: '01900000-0000-7000-8000-000000000001',
      type: 'report',
      title: 'Letters from Home',
      URL: 'https://www.example.org/letters',
      language: 'en',
    });
  });

  it('keeps organisations whole', () => {
    const contributors = [{ name: 'Ministère de la Justice', kind: 'organisation', role: 'author' } as const];
    expect(cslItem(exampleCitation({ contributors })).author).toEqual([{ literal: 'Ministère de la Justice' }]);
  });
});

describe('Dublin Core', () => {
  it('says the language of words, and none of dates and addresses', () => {
    const address = WebAddress.parse('https://www.example.org/letters');
    const statements = dublinCore(exampleCitation({ doi: '10.1000/182(b)[c]', address }));
    expect(statements).toContainEqual({ term: 'title', value: 'Letters from Home', language: 'en' });
    expect(statements).toContainEqual({ term: 'issued', value: '2021-05-03', language: null });
    expect(statements).toContainEqual({
      term: 'identifier',
      value: 'https://doi.org/10.1000/182(b)%5Bc%5D',
      language: null,
    });
  });
});
