import { expect, it } from 'vitest';
import { eachLanguage, languages, otherLanguage } from './language.ts';
import { LanguageTag } from './language-tag.ts';

it.each(['en', 'fr', 'fr-CA', 'iu', 'iu-Cans', 'cr', 'oj', 'es'])('takes %s as the language of a material', (tag) => {
  expect(LanguageTag.parse(tag)).toBe(tag);
});

it.each(['', 'EN', 'fr-ca', 'fr_CA', 'french', 'x', 'en-', '<b>', 'en-US-', 'a'.repeat(40)])(
  'refuses %j as a language',
  (tag) => {
    expect(LanguageTag.safeParse(tag).success).toBe(false);
  },
);

it('knows two languages, each the other of the other', () => {
  expect(languages).toEqual(['en', 'fr']);
  expect(eachLanguage((language) => otherLanguage(otherLanguage(language)))).toEqual({ en: 'en', fr: 'fr' });
});
