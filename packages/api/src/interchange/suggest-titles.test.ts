import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { publicCaller } from '../server/office.examples.ts';

describeOnBothEngines('what somebody is typing', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });
  const titles = async (language: 'en' | 'fr', words: string) =>
    (await publicCaller(database.db).interchange.suggest({ language, words })).map(({ title }) => title);

  it.each([
    ['en', 'mother chi'],
    ['en', 'MOTHER–CHILD pro'],
    ['en', 'mother child programs for incar'],
  ] as const)('finds titles that hold it (%s: %s)', async (language, words) => {
    expect((await titles(language, words)).join()).toContain('Mother–Child Programs');
  });

  it('gives titles as they stand, without what comes after them', async () => {
    expect(await titles('en', 'raising relative guide')).toEqual(["Raising a Relative's Child"]);
    for (const title of await titles('en', 'child')) expect(title).toBe(title.trim());
  });

  it('finds topics in the reader’s language, with and without accents', async () => {
    expect(await titles('fr', 'santé')).toContain('Santé');
    expect(await titles('fr', 'sant')).toContain('Santé');
    expect(await titles('fr', 'sante')).toContain('Santé');
  });

  it.each(['', '   ', "' & !", ':*', '\\', 'zzzz'])('finds nothing for %j, and breaks nothing', async (words) => {
    expect(await titles('en', words)).toEqual([]);
  });
});
