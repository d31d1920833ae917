import type { LibraryQuery } from '../resources/list-resources.ts';
import type { ResourceFacts } from '@coalition/domain/resources';
import { bug, Slug } from '@coalition/domain/values';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { publishedResources } from '../resources/resource.store.ts';
import { facetsOf } from '../resources/resource.row.ts';
import { everyItem, publicCaller } from '../server/office.examples.ts';
import { findDocuments, type DocumentQuery } from './find-documents.ts';

describeOnBothEngines('a list of the library', (open) => {
  let database: TestDatabase;
  let items: ResourceFacts[];
  beforeAll(async () => {
    database = await open('library');
    items = (await publishedResources.list(database.db)).map(({ published }) => published.facts);
  });

  const list = async (changes: Partial<LibraryQuery>) =>
    (await publicCaller(database.db).resources.list({ ...everyItem, ...changes })) ?? bug('no such list');
  const find = (changes: Partial<DocumentQuery>) =>
    findDocuments(database.db, {
      noun: 'resources',
      language: 'en',
      words: '',
      facets: [],
      order: 'coalition',
      page: 1,
      pageSize: 50,
      ...changes,
    });

  describe('narrowed by facets', () => {
    it('counts every facet as a plain count of the items does', async () => {
      const held = items.flatMap((facts) => [...new Set(facetsOf(facts))]);
      const counts = Object.fromEntries(
        [...Map.groupBy(held, (facet) => facet)].map(([facet, all]) => [facet, all.length]),
      );
      expect((await find({})).counts).toEqual(counts);
    });

    it('shows the items that hold all of them, and counts what those hold', async () => {
      const facets = [...new Set(items.flatMap(facetsOf))];
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...facets), { minLength: 1, maxLength: 3 }), async (asked) => {
          const naive = items.filter((facts) => asked.every((facet) => facetsOf(facts).includes(facet)));
          const found = await find({ facets: asked });
          expect(found.total).toBe(naive.length);
          expect(found.ids).toHaveLength(naive.length);
          if (naive.length > 0) for (const facet of asked) expect(found.counts[facet]).toBe(naive.length);
        }),
        { numRuns: 30 },
      );
    });

    it('counts what a search found, not what the library holds', async () => {
      const { total, facets } = await list({ words: 'covid', order: 'relevance' });
      expect(total).toBe(3);
      expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(3);
      expect(facets.year).toEqual([
        { value: '2021', count: 1 },
        { value: '2020', count: 2 },
      ]);
    });

    it('is not there for a section or topic that nobody knows, and empty for a value that no item holds', async () => {
      const slug = Slug.parse('no-such-thing');
      for (const unknown of [{ section: slug }, { topic: slug }])
        expect(await publicCaller(database.db).resources.list({ ...everyItem, ...unknown })).toBeNull();
      expect(await list({ kind: 'dataset' })).toMatchObject({ total: 0, items: [], page: 1, pageCount: 1 });
    });
  });

  describe('in an order', () => {
    const dates = async (order: 'newest' | 'oldest') => (await list({ order })).items.map(({ issuedOn }) => issuedOn);

    it('puts the newest first and what has no date last', async () => {
      const inOrder = await dates('newest');
      const known = inOrder.filter((date) => date !== null);
      expect(known).toEqual(known.toSorted().toReversed());
      expect(inOrder.slice(known.length).every((date) => date === null)).toBe(true);
    });

    it('puts the oldest first and what has no date last', async () => {
      const inOrder = await dates('oldest');
      const known = inOrder.filter((date) => date !== null);
      expect(known).toEqual(known.toSorted());
      expect(inOrder.slice(0, known.length)).toEqual(known);
    });

    it('puts titles as a reader expects them, without case, accents or leading marks', async () => {
      const titles = (await list({ order: 'title' })).items.map(({ title }) => title.text.toLowerCase());
      expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
    });

    it('keeps the coalition’s order where nothing was searched', async () => {
      const slugs = async (order: LibraryQuery['order']) => (await list({ order })).items.map(({ slug }) => slug);
      expect(await slugs('relevance')).toEqual(await slugs('coalition'));
    });
  });

  describe('page by page', () => {
    it('shows each item once', async () => {
      const whole = (await find({})).ids;
      for (const pageSize of [1, 4, 27, 100]) {
        const pages = await Promise.all(
          Array.from({ length: Math.ceil(27 / pageSize) }, (_, index) => find({ page: index + 1, pageSize })),
        );
        expect(pages.flatMap(({ ids }) => ids)).toEqual(whole);
        for (const page of pages) expect(page.total).toBe(27);
      }
    });

    it('is empty beyond the last page, and still says how many there are', async () => {
      expect(await list({ page: 9_999 })).toMatchObject({ items: [], total: 27, page: 9_999, pageCount: 1 });
    });
  });
});
