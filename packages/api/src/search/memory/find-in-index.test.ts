import { bug, type Language } from '@coalition/domain/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, staffCaller } from '../../server/office.examples.ts';
import type { Db } from '../../server/office.ts';
import { findDocuments, ListOrder, searchQuery, statementOf, type DocumentQuery } from '../find-documents.ts';
import { wordsToSearch } from '../normalise-query.ts';
import { englishQueries, frenchQueries } from '../search-queries.examples.ts';
import { findInIndex } from './find-in-index.ts';
import { indexAt, indexRead } from './keep-index.ts';
import { newestMark } from './indexed-document.store.ts';
import { readWordQuery } from './word-query.ts';

const noun = 'resources';
const whole = { noun, words: '', facets: [], order: 'relevance', page: 1, pageSize: 50 } as const;

/** As the database alone finds it. */
async function asked(db: Db, query: DocumentQuery): Promise<unknown> {
  const words = wordsToSearch(query.language, query.words);
  const { rows } = await statementOf({ ...query, words }).execute(db);
  return rows[0];
}

/** The same, out of memory. */
async function held(db: Db, language: Language) {
  await indexRead(db, { noun, language });
  return (await indexAt(db, { noun, language }, await newestMark(db))) ?? bug('no index');
}

/** The words of a query as the database writes them. */
async function written(db: Db, { language, words }: DocumentQuery): Promise<string> {
  const { rows } = await sql<{ written: string }>`
    select ${searchQuery(language, wordsToSearch(language, words))}::text as written`.execute(db);
  return rows[0]?.written ?? bug('no query');
}

/** The words of each document, in their order. */
async function textsOf(db: Db, language: Language): Promise<string[][]> {
  const documents = await db
    .selectFrom('search_documents')
    .select(['title', 'body'])
    .where('language', '=', language)
    .execute();
  return documents.map(({ title, body }) => `${title} ${body}`.match(/[\p{Letter}\p{Number}’'-]+/gu) ?? []);
}

/** Ways of asking for words that stand together somewhere, or would if they were not turned round. */
const way = fc.constantFrom(
  (said: string[]) => `"${said.join(' ')}"`,
  (said: string[]) => `"${said.toReversed().join(' ')}"`,
  (said: string[]) => said.join('-'),
  (said: string[], others: string[]) => `"${said.join(' ')}" ${others[0] ?? ''}`,
  (said: string[], others: string[]) => `${others[1] ?? ''} -"${said.join(' ')}"`,
  (said: string[], others: string[]) => `"${said.join(' ')}" or "${others[2] ?? ''}"`,
);

describeOnBothEngines('a search in memory', (open) => {
  let database: TestDatabase;
  let facets: string[];
  beforeAll(async () => {
    database = await open('library');
    await held(database.db, 'en');
    await held(database.db, 'fr');
    facets = Object.keys((await findDocuments(database.db, { ...whole, language: 'en' })).counts);
  });

  describe.each([
    ['en', englishQueries],
    ['fr', frenchQueries],
  ] as const)('in %s', (language, queries) => {
    const asChosen = (typed: fc.Arbitrary<string>) =>
      fc.record({
        words: typed,
        facets: fc.uniqueArray(fc.constantFrom(...facets, 'kind:none'), { maxLength: 2 }),
        order: fc.constantFrom(...ListOrder.options),
        page: fc.integer({ min: 1, max: 3 }),
        pageSize: fc.constantFrom(1, 4, 50),
      });
    const words = Object.values(queries).flatMap((all) => all.map(([typed]) => typed));

    it('finds what the database finds, with the same counts, in the same order', async () => {
      const joined = fc
        .constantFrom(' ', ' or ', ' -', '" "')
        .chain((sign) =>
          fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((typed) => typed.join(sign)),
        );
      await fc.assert(
        fc.asyncProperty(asChosen(fc.oneof({ arbitrary: joined, weight: 4 }, fc.constant(''))), async (changes) => {
          const query = { ...whole, ...changes, language };
          const found = await findDocuments(database.db, query);
          if (found.correctedTo !== null || found.holdsSomeWords) return;
          const { total, ids, counts } = found;
          expect({ total, ids, counts }).toEqual(await asked(database.db, query));
        }),
        { numRuns: 60 },
      );
    });

    it('finds words that stand together where the database finds them, and nowhere else', async () => {
      const texts = await textsOf(database.db, language);
      const said = fc
        .record({ text: fc.constantFrom(...texts), from: fc.nat(), length: fc.integer({ min: 2, max: 5 }), way })
        .map(({ text, from, length, way: arrange }) =>
          arrange(text.slice(from % (text.length - 1)).slice(0, length), words),
        );
      const index = await held(database.db, language);
      let found = 0;
      await fc.assert(
        fc.asyncProperty(asChosen(said), async (changes) => {
          const query = { ...whole, ...changes, language };
          const understood = readWordQuery(await written(database.db, query));
          // Nothing but little words: ranked by their distances, which the database alone knows.
          if (!understood) return;
          const here = findInIndex(index, { ...query, words: understood });
          expect(here).toEqual(await asked(database.db, query));
          found += Math.min(here.total, 1);
        }),
        { numRuns: 100 },
      );
      expect(found).toBeGreaterThan(10);
    });

    it('is asked for most of what people type', async () => {
      const index = await held(database.db, language);
      const stems = readWordQuery("'parent' & !'prison' | 'parent'") ?? bug('unreadable');
      expect(findInIndex(index, { ...whole, words: stems }).total).toBeGreaterThan(0);
      expect(readWordQuery("'parent' <-> 'prison'")).toBeNull();
      expect(readWordQuery("'parent' & 'prison'")).toBeNull();
    });
  });

  it('follows what is published, renamed and withdrawn, at once', async () => {
    const { db } = await open('library');
    const staff = staffCaller(db, await addAsker(db, 'owner'));
    await held(db, 'en');
    const find = (words: string) => findDocuments(db, { ...whole, language: 'en', words });
    const [id] = (await find('lockdown')).ids;
    const record = (await staff.resources.list()).find((each) => each.id === id) ?? bug('no such item');
    const same = async (words: string) => {
      const { total, ids, counts } = await find(words);
      expect({ total, ids, counts }).toEqual(await asked(db, { ...whole, language: 'en', words }));
      return total;
    };
    const before = await same('lockdown');
    const title = { text: 'Quasars over prisons', language: record.facts.title.language };
    const save = { id: record.id, expectedRevision: record.revision, reason: null };
    await staff.resources.save({ ...save, edit: { facts: { ...record.facts, title } } });
    await staff.resources.publish({
      id: record.id,
      expectedRevision: record.revision + 1,
      languages: ['en', 'fr'],
      reason: null,
    });
    expect(await same('quasars')).toBe(1);
    const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
    await staff.resources.withdraw({ id: record.id, expectedRevision: record.revision + 2, tombstone, reason: null });
    expect((await find('quasars')).ids).not.toContain(record.id);
    expect(await same('lockdown')).toBe(before - 1);
    await same('');
  });

  it('knows nothing of what a transaction may yet take back', async () => {
    const { db } = await open('library');
    await held(db, 'en');
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('search_documents').execute();
      expect((await findDocuments(transaction, { ...whole, language: 'en', words: 'prison' })).total).toBe(0);
    });
    expect((await findDocuments(db, { ...whole, language: 'en', words: 'prison' })).total).toBeGreaterThan(0);
  });

  it('gives up what it holds where the database was put back to an earlier day', async () => {
    const { db } = await open('library');
    await held(db, 'en');
    await db.deleteFrom('search_documents').execute();
    await db.deleteFrom('search_marks').where('mark', '>', 1).execute();
    expect((await findDocuments(db, { ...whole, language: 'en', words: 'prison' })).total).toBe(0);
  });
});
