import { bug, type Language } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { everyItem, publicCaller } from '../server/office.examples.ts';
import { englishQueries, frenchQueries, type SearchExample } from './search-queries.examples.ts';

const firstResults = 5;
const all = (queries: Readonly<Record<string, readonly SearchExample[]>>) => Object.values(queries).flat();

describeOnBothEngines('a search of the library', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  const search = async (language: Language, words: string) => {
    const found = await publicCaller(database.db).resources.list({ ...everyItem, language, words, order: 'relevance' });
    return found ?? bug('no library');
  };
  const findsFirst = async (language: Language, [words, slug]: SearchExample) => {
    const found = await search(language, words);
    expect(found.items.slice(0, firstResults).map((item) => item.slug)).toContain(slug);
  };

  it('is tried with fifty queries and more in each language', () => {
    expect(all(englishQueries).length).toBeGreaterThanOrEqual(50);
    expect(all(frenchQueries).length).toBeGreaterThanOrEqual(50);
  });

  describe.each(Object.entries(englishQueries))('in English, by %s', (_what, queries) => {
    it.each(queries)('%s finds %s', (...example) => findsFirst('en', example));
  });

  describe.each(Object.entries(frenchQueries))('in French, by %s', (_what, queries) => {
    it.each(queries)('%s finds %s', (...example) => findsFirst('fr', example));
  });

  it('says which words it searched in place of misspelt ones', async () => {
    expect(await search('en', 'prision visits')).toMatchObject({ correctedTo: 'prison visits', holdsSomeWords: false });
    expect(await search('en', 'prison visits')).toMatchObject({ correctedTo: null, holdsSomeWords: false });
  });

  it('says when no item holds all the words', async () => {
    const found = await search('en', 'my dad was arrested on his way to the bakery');
    expect(found).toMatchObject({ correctedTo: null, holdsSomeWords: true });
    expect(found.total).toBeGreaterThan(0);
  });

  it('finds nothing for what nobody wrote about, and suggests nothing', async () => {
    for (const words of ['xylophone', 'quasar pulsar', 'zzzzzzzz'])
      expect(await search('fr', words)).toMatchObject({
        total: 0,
        correctedTo: null,
        holdsSomeWords: false,
        items: [],
      });
  });
});
