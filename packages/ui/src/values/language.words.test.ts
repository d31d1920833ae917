import { describe, expect, it } from 'vitest';
import {
  byCount,
  capitalised,
  counted,
  foreignLang,
  languageName,
  listInWords,
  numberInWords,
} from './language.words.ts';

describe('languageName', () => {
  it.each([
    ['fr', 'en', 'French'],
    ['en', 'fr', 'anglais'],
    ['mic', 'en', 'Mi’kmaw'],
    ['mic', 'fr', 'mi’kmaw'],
    ['cr', 'fr', 'cri'],
    ['cr-CA', 'en', 'Cree (Canada)'],
    ['iu-Cans', 'en', 'Inuktitut (Unified Canadian Aboriginal Syllabics)'],
  ] as const)('calls %s in %s %s', (tag, language, name) => {
    expect(languageName(tag, language)).toBe(name);
  });
});

describe('listInWords', () => {
  it.each([
    [[], 'en', ''],
    [['English'], 'en', 'English'],
    [['English', 'French'], 'en', 'English and French'],
    [['anglais', 'français', 'cri'], 'fr', 'anglais, français et cri'],
  ] as const)('lists %j in %s as %j', (items, language, words) => {
    expect(listInWords(items, language)).toBe(words);
  });
});

describe('capitalised', () => {
  it.each([
    ['world', 'en', 'World'],
    ['états', 'fr', 'États'],
    ['', 'fr', ''],
  ] as const)('begins a line with %s in %s as %s', (phrase, language, line) => {
    expect(capitalised(phrase, language)).toBe(line);
  });
});

describe('foreignLang', () => {
  it('marks a phrase of another language than the page', () => {
    expect(foreignLang('fr', 'en')).toBe('fr');
  });
  it('marks nothing in the page’s own language', () => {
    expect(foreignLang('fr', 'fr')).toBeUndefined();
  });
});

describe('counts', () => {
  it.each([
    [0, 'en', 'items'],
    [1, 'en', 'item'],
    [2, 'en', 'items'],
    [0, 'fr', 'item'],
    [1, 'fr', 'item'],
    [2, 'fr', 'items'],
  ] as const)('puts %d in %s with “%s”', (count, language, noun) => {
    expect(byCount(count, ['item', 'items'], language)).toBe(noun);
  });
  it('says a number with its noun', () => {
    expect(counted('en')('item', 'items')(2)).toBe('2 items');
    expect(counted('fr')('article', 'articles')(0)).toBe('0 article');
  });
  it('spaces thousands in French with a space that does not break', () => {
    expect(numberInWords(2000, 'fr')).toMatch(/^2[\u00a0\u202f]000$/);
  });
});
