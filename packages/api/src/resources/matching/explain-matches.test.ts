import type { ResourceMatch } from '@coalition/domain/resources';
import { bug, type Language } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { everyItem, publicCaller } from '../../server/office.examples.ts';
import { englishQueries, frenchQueries } from '../../search/search-queries.examples.ts';

describeOnBothEngines('why an item was found', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  const search = async (language: Language, words: string) =>
    (await publicCaller(database.db).resources.list({ ...everyItem, language, words, order: 'relevance' })) ??
    bug('no library');
  const match = async (language: Language, words: string, slug: string): Promise<ResourceMatch> => {
    const { items, matches } = await search(language, words);
    const item = items.find((found) => found.slug === slug) ?? bug('not found', { words, slug });
    return matches[item.id] ?? bug('no match', { slug });
  };

  it('is said of every item that a search found, in both languages', async () => {
    for (const [language, queries] of [
      ['en', englishQueries],
      ['fr', frenchQueries],
    ] as const)
      for (const [words] of Object.values(queries).flat()) {
        const { items, matches } = await search(language, words);
        for (const { id, slug } of items) {
          const { words: marked, passage, reasons } = matches[id] ?? bug('no match', { slug });
          expect([words, slug, marked.length + reasons.length + (passage ? 1 : 0)]).not.toEqual([words, slug, 0]);
        }
      }
  });

  it('is nothing where nothing was searched', async () => {
    expect((await search('en', '')).matches).toEqual({});
  });

  it('are the forms in which the item holds the words', async () => {
    expect(await match('en', 'lockdown', 'minson-covid-19-prison-lockdowns')).toMatchObject({
      words: expect.arrayContaining(['lockdowns']),
      reasons: [],
    });
    const { matches } = await search('fr', 'detenu');
    expect(Object.values(matches).flatMap(({ words }) => words)).toContain('détenu');
  });

  it('is the topic whose everyday words hold it, named in the reader’s language', async () => {
    expect((await match('en', 'jail', 'condry-smith-holistic-approach')).reasons).toMatchObject([
      { by: 'topic', words: ['jail'], topic: { slug: 'custody' } },
    ]);
    expect((await match('fr', 'parloir', 'minson-covid-19-prison-lockdowns')).reasons).toMatchObject([
      { by: 'topic', words: ['parloir'], topic: { slug: 'visites-et-appels', name: { language: 'fr' } } },
    ]);
  });

  it('is an everyday word for its kind or its readers', async () => {
    expect((await match('en', 'web page', 'cfcn-resources-for-children')).reasons).toMatchObject([{ by: 'kind' }]);
    expect((await match('en', 'kids', 'cfcn-resources-for-children')).reasons).toMatchObject([
      { by: 'audience', audience: 'children', words: ['kids'] },
    ]);
  });

  it('is another name of who published it', async () => {
    expect((await match('en', 'CFCN', 'cfcn-resources-for-children')).reasons).toMatchObject([
      { by: 'name', words: ['cfcn'] },
    ]);
  });

  it('speaks of the words that were searched in place of misspelt ones', async () => {
    const { words } = await match('en', 'prision visits', 'minson-covid-19-prison-lockdowns');
    expect(words).toContain('prison');
  });

  it('is no word that must not stand in it, and no sign', async () => {
    const { items, matches } = await search('en', 'children -prison');
    for (const { id } of items) expect(matches[id]?.words.every((word) => !word.startsWith('prison'))).toBe(true);
    expect((await search('en', '" & <b>')).matches).toBeTruthy();
  });
});
