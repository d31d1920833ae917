import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { locate, lonePages, pageOfKey, pathOf, routeOf, versionPath } from './addresses.ts';

describe('the addresses of the site', () => {
  it.each(lonePages.flatMap((page) => languages.map((language) => [page, language] as const)))(
    '%s is found again in %s',
    (page, language) => {
      expect(locate(pathOf(page, language))).toEqual({ page, language, slug: null });
    },
  );

  it('finds one record by the last part of its address', () => {
    expect(locate('/fr/ressources/every-second')).toEqual({ page: 'resource', language: 'fr', slug: 'every-second' });
  });

  it('finds one version of a statement by its number, and its text as data', () => {
    const at = { slug: 'a', number: 3 };
    for (const page of ['statementVersion', 'statementVersionJson'] as const) {
      const path = versionPath(page, 'fr', at);
      expect(locate(path)).toEqual({ page, language: 'fr', slug: 'a', number: '3' });
    }
    expect(versionPath('statementVersionJson', 'fr', at)).toBe('/fr/declarations/a/versions/3.json');
    const located = locate('/fr/declarations/a/versions/3.json');
    expect(located && routeOf(located)).toBe('/fr/statements/a/versions/3.json');
    expect(locate('/fr/declarations/a/versions/03')).toBeNull();
    expect(locate('/fr/declarations/a/versions/3xjson')).toBeNull();
  });

  it.each(['/en/ressources', '/fr/resources', '/en/', '/', '/de', '/en/resources/a/b', '/EN/about'])(
    'knows no page at %s',
    (path) => {
      expect(locate(path)).toBeNull();
    },
  );

  it('serves each page by the route in English words', () => {
    expect(routeOf({ page: 'history', language: 'fr', slug: null })).toBe('/fr/about/history');
    expect(routeOf({ page: 'home', language: 'fr', slug: null })).toBe('/fr');
  });

  it('has a place for the words of every page', () => {
    // The words of the ledger and of the API speak of how their programs work, and change with them.
    expect(new Set([...Object.values(pageOfKey), 'ledger', 'data'])).toEqual(new Set(lonePages));
  });
});
