import { describe, expect, it } from 'vitest';
import { dateInWords, periodInWords } from './date.words.ts';

describe('dateInWords', () => {
  it.each([
    ['2019', 'en', '2019'],
    ['2019', 'fr', '2019'],
    ['2019-01', 'en', 'January 2019'],
    ['2019-01', 'fr', 'janvier 2019'],
    ['2019-01-31', 'en', 'January 31, 2019'],
    ['2019-08-31', 'fr', '31 août 2019'],
    ['2021-04-01', 'fr', '1er avril 2021'],
    ['2021-12-01', 'en', 'December 1, 2021'],
  ] as const)('writes %s in %s as %s, no more exact than it is known', (date, language, words) => {
    expect(dateInWords(date, language)).toBe(words);
  });
});

describe('periodInWords', () => {
  it.each([
    ['2019/2020', 'en', '2019 to 2020'],
    ['2019/2020', 'fr', '2019 à 2020'],
    ['2019/2019', 'en', '2019'],
    ['2019-04/2020-03', 'fr', 'avril 2019 à mars 2020'],
  ] as const)('writes %s in %s as %s', (period, language, words) => {
    expect(periodInWords(period, language)).toBe(words);
  });
});
