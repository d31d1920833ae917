import { cut } from './cut-text.ts';
import { givenText } from './given-text.ts';

/** What pages are called that nobody has named, in small letters. */
const nameless = new Set([
  'untitled',
  'untitled document',
  'sans titre',
  'document sans titre',
  'home',
  'home page',
  'accueil',
  'index',
]);

/**
 * What a page calls itself, as the title of an item that a person is to look over.
 *
 * @returns null where it says nothing: no letter, an address, or the name of a page that nobody named
 */
export function titleOfPage(said: string): string | null {
  const title = cut(givenText(said), 300).trim();
  const isName = /\p{L}/u.test(title) && !/^(?:https?:\/\/|www\.)\S*$/i.test(title);
  return isName && !nameless.has(title.toLowerCase()) ? title : null;
}
