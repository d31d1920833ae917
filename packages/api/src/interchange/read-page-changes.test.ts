import { bug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '../server/office.examples.ts';

const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };
const longAgo = '2001-02-03T04:05:06Z';

describeOnBothEngines('when the pages that list things last changed', (open) => {
  let database: TestDatabase;
  const changes = () => publicCaller(database.db).interchange.pageChanges();
  beforeAll(async () => {
    database = await open('library');
    await database.db.updateTable('change_stamps').set({ stamped_at: longAgo }).execute();
  });

  it('is known of the words of a page, and of the records of a noun together', async () => {
    const { words, lists } = await changes();
    expect(words).toMatchObject({ about: longAgo, library: longAgo });
    expect(lists).toMatchObject({ resources: longAgo, topics: longAgo });
  });

  it('is known of nothing that never was public', async () => {
    expect((await changes()).lists.statements).toBeUndefined();
  });

  it('is the day on which something was taken back, too', async () => {
    const staff = staffCaller(database.db, await addAsker(database.db, 'publisher'));
    const shown = await publicCaller(database.db).interchange.items({
      after: 0,
      from: null,
      until: null,
      set: null,
      isWithDeleted: false,
      limit: 1,
    });
    const id = `res_${shown.items[0]?.id ?? bug('an empty library')}`;
    const { record } = await staff.resources.open({ id });
    await staff.resources.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
    const { words, lists } = await changes();
    expect(lists.resources).toMatch(/^20[2-9]\d-/);
    expect([lists.topics, words.library]).toEqual([longAgo, longAgo]);
  });
});
