import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { publicCaller } from '../server/office.examples.ts';

describeOnBothEngines('a topic as visitors see it', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  it('says how many items it has, however many it shows', async () => {
    const caller = publicCaller(database.db);
    const topics = (await caller.topics.list({ language: 'en' })).filter(({ count }) => count > 0);
    expect(topics.length).toBeGreaterThan(3);
    for (const { slug, count } of topics)
      expect(await caller.topics.find({ language: 'en', slug })).toMatchObject({ total: count });
  });
});
