import { bareId, BareId, bug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, everyItem, publicCaller, staffCaller } from '../server/office.examples.ts';
import type { LibraryQuery } from './list-resources.ts';

const everything: LibraryQuery = { ...everyItem, language: 'fr' };

describeOnBothEngines('a list that is taken away', (open) => {
  let database: TestDatabase;
  let visitor: ReturnType<typeof publicCaller>;
  beforeAll(async () => {
    database = await open('library');
    visitor = publicCaller(database.db);
  });

  it('holds every item found, in the order of the pages, with all its facts', async () => {
    for (const asked of [everything, { ...everything, kind: 'report' as const }, { ...everything, words: 'enfants' }]) {
      const page = await visitor.resources.list(asked);
      const whole = await visitor.resources.whole(asked);
      expect(whole).toMatchObject({ total: page?.total, part: 1, partCount: 1 });
      expect(whole?.items.map(({ view }) => view.id).slice(0, 50)).toEqual(page?.items.map(({ id }) => id));
      for (const item of whole?.items ?? []) {
        expect(Date.parse(item.changedAt)).toBeGreaterThanOrEqual(Date.parse(item.firstPublishedAt) - 1_000);
        expect(item.view).toHaveProperty('doi');
      }
    }
  });

  it('is nothing where the section or the topic does not exist, and an empty part beyond the last one', async () => {
    const { section } = (await visitor.resources.list(everything))?.items[0] ?? bug('an empty library');
    expect(await visitor.resources.whole({ ...everything, section: section?.slug ?? null })).not.toBeNull();
    expect(await visitor.resources.whole({ ...everything, page: 9 })).toMatchObject({
      items: [],
      part: 9,
      partCount: 1,
    });
    const elsewhere = await visitor.resources.whole({ ...everything, language: 'en', section: section?.slug ?? null });
    expect(elsewhere === null || elsewhere.total > 0).toBe(true);
  });

  it('of chosen items keeps their order, and says which were taken back and which never were', async () => {
    const staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
    const items = (await visitor.resources.list(everything))?.items ?? [];
    const [first, second, third] = items.map(({ id }) => id);
    const chosen = [third, first, second].map((id) => bareId(id ?? bug('three items are needed')));
    const { record } = await staff.resources.open({ id: first ?? '' });
    const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };
    await staff.resources.withdraw({ id: record.id, expectedRevision: record.revision, tombstone, reason: null });
    const never = BareId.parse('01900000-0000-7000-8000-00000000ffff');
    const found = await visitor.resources.chosen({ language: 'fr', ids: [...chosen, never] });
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      [chosen[0], 'shown'],
      [chosen[1], 'withdrawn'],
      [chosen[2], 'shown'],
      [never, 'unknown'],
    ]);
    expect(found[1]).toMatchObject({ tombstone: { reason: tombstone.reason } });
  });
});
