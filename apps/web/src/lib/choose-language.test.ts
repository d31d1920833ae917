import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageOfAddress } from './choose-language.ts';

describe('the language a reader is first shown', () => {
  it.each([
    [null, 'en'],
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.1', 'fr'],
    ['en;q=0.1, FR;q=0.9', 'fr'],
    ['de, fr;q=0.5', 'fr'],
    ['fr;q=0, en', 'en'],
    ['fr;q=0', 'en'],
    ['en, fr', 'en'],
    ['frr, x-fr, *', 'en'],
    [';;;,,,;q=', 'en'],
    ['fr;q=abc', 'en'],
    ['constructor, __proto__', 'en'],
  ] as const)('is, for %s, %s', (accepted, language) => {
    expect(chooseLanguage(accepted)).toBe(language);
  });
});

describe('the language of an address', () => {
  it.each([
    ['/fr', 'fr'],
    ['/en/about?x=1', 'en'],
    ['/fr?q=1', 'fr'],
    ['/french', null],
    ['/', null],
    ['/__proto__/x', null],
  ] as const)('of %s is %s', (path, language) => {
    expect(languageOfAddress(path)).toBe(language);
  });
});
