import { bareId, bug, type Language } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, everyItem, publicCaller, staffCaller } from '../server/office.examples.ts';

const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };

describeOnBothEngines('the feed of a search', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  const asked = (words: string, language: Language = 'en') => ({ ...everyItem, language, words });
  const followed = async (words: string, language?: Language) => {
    const query = asked(words, language);
    return (await publicCaller(database.db).interchange.news({ of: 'library', query })) ?? bug('no feed');
  };
  const shown = async (words: string, language?: Language) => {
    const page = await publicCaller(database.db).resources.list(asked(words, language));
    return (page?.items ?? []).map(({ id }) => bareId(id)).sort();
  };

  it.each([
    ['visits', 'as it was typed'],
    ['incarcertaion', 'misspelt'],
    ['Minson 2021', 'of words that no item holds all of'],
    ['"parental incarceration"', 'of words side by side'],
    ['children -mothers', 'without a word'],
    ['xyzzyq', 'for nothing'],
    ['%', 'for a sign alone'],
    ['', 'for everything'],
  ])('tells of the items that its page shows: %s (%s)', async (words) => {
    for (const language of ['en', 'fr'] as const) {
      const { entries, total } = await followed(words, language);
      expect(entries.map(({ id }) => id).sort()).toEqual(await shown(words, language));
      expect(total).toBe(entries.length);
    }
  });

  it('has the newest change first, and names what was taken back', async () => {
    const staff = staffCaller(database.db, await addAsker(database.db, 'publisher'));
    const [gone] = await shown('visits');
    const id = `res_${gone ?? bug('nothing found')}`;
    const { record } = await staff.resources.open({ id });
    await staff.resources.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
    const { entries, deleted } = await followed('visits');
    expect(entries.map((entry) => entry.id)).not.toContain(gone);
    expect(deleted.map((entry) => entry.id)).toContain(gone);
    const moments = entries.map(({ changedAt }): string => changedAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });
});
