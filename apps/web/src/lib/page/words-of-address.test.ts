import { expect, it } from 'vitest';
import { wordsOfAddress } from './words-of-address.ts';

it.each([
  ['/en/childrens-rights', 'childrens rights'],
  ['/fr/%C3%A9cole', 'école'],
  ['/fr/ressources/%ff', ''],
  ['/en/%zz', ''],
  ['/en/a%00b', 'a b'],
  ['/', ''],
  ['/en/\uD800', ''],
  [`/en/${'a'.repeat(200)}`, 'a'.repeat(80)],
])('reads %s as “%s”', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
