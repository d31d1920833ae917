import { bug, CalendarDay } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { addAsker, everyItem, publicCaller, staffCaller } from '../server/office.examples.ts';

describeOnBothEngines('the library by the day of the last check', (open) => {
  let database: TestDatabase;
  let publisher: ReturnType<typeof staffCaller>;

  beforeAll(async () => {
    database = await open('library');
    publisher = staffCaller(database.db, await addAsker(database.db, 'publisher'));
  });

  it('begins with what was looked at last, and ends with what nobody looked at', async () => {
    const items = await resourceRow.store.list(database.db);
    const located = items.filter(({ facts }) => facts.address !== null).slice(-2);
    const days = ['2026-01-05', '2026-02-11'].map((day) => CalendarDay.parse(day));
    for (const [index, checkedOn] of days.entries()) {
      const { id, revision: expectedRevision } = located[index] ?? bug('no item with an address');
      const checked = await publisher.resources.checkFact({
        id,
        expectedRevision,
        fact: 'address',
        checkedOn,
        reason: null,
      });
      const languages = ['en', 'fr'] as const;
      const target = { id, expectedRevision: checked.revision, reason: null };
      await publisher.resources.publish({ ...target, languages: [...languages] });
    }
    const list = (await publicCaller(database.db).resources.list({ ...everyItem, order: 'checked' })) ?? bug('no list');
    expect(list.items.slice(0, 2).map(({ id }) => id)).toEqual(located.map(({ id }) => id).toReversed());
    const found = await publicCaller(database.db).resources.find({ language: 'en', slug: list.items[0]?.slug ?? '' });
    expect(found).toMatchObject({ view: { addressCheckedOn: days[1] } });
    if (found?.state === 'shown') expect(found.view.reviewBy?.localeCompare(days[1] ?? '')).toBe(1);
  });
});
