import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfText } from './language-of-text.ts';
import { runningText } from './page-text.ts';

const joined = (...pages: string[]): string => runningText(pages).join(' | ');

describe('a page of a document', () => {
  it('has words whole that were broken at the end of a line, and its lines joined', () => {
    expect(joined('l’incarcé-\nration d’une mère\ndésta\u00AD\nbilise')).toBe('l’incarcération d’une mère déstabilise');
  });
  it.each([
    ['Jean-\nPierre', 'Jean-Pierre'],
    ['celles-\nci', 'celles-ci'],
    ['peut-\nêtre, et peut-être', 'peut-être, et peut-être'],
    ['AFFI-\nLIÉES', 'AFFILIÉES'],
    ['2019-\n2020', '2019- 2020'],
    ['co\u00ADopé\u00ADrer', 'coopérer'],
  ])('writes %j as %j', (broken, whole) => {
    expect(joined(broken)).toBe(whole);
  });
  it('keeps a hyphen that another page writes', () => {
    expect(joined('une porte-\nparole', 'La porte-parole')).toBe('une porte-parole | La porte-parole');
  });
  it('keeps letters and quotation marks of French', () => {
    expect(joined('«\u00a0L’œuvre\u00a0» d’une sœur, là où…')).toBe('«\u00a0L’œuvre\u00a0» d’une sœur, là où…');
  });
  it('holds nothing that a database refuses, whatever stands in it', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      '-',
      '\n',
      '\r',
      '\u00ad',
      '\0',
      '\ud800',
      '\udc00',
      '\u2028',
      '\ue000',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 60 })), (pages) => {
        const texts = runningText(pages);
        expect(texts).toHaveLength(pages.length);
        for (const text of texts) expect(text.isWellFormed() && !/[\0\n\r]/.test(text)).toBe(true);
      }),
    );
  });
  it('costs little where it is one word without end', () => {
    expect(joined('a'.repeat(200_000))).toHaveLength(200_000);
    expect(joined('a-\n'.repeat(60_000)).length).toBeGreaterThan(60_000);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Les enfants ont le droit de voir leur mère dans une salle sans vitre.', 'fr'],
    ['The children of those who are held have a right to visits.', 'en'],
    ['Tableau 4', null],
    ['the of and le la les', null],
  ] as const)('of %j is %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });
});
