import { beforeAll, describe, expect, it } from 'vitest';
import { publicClient } from '../../client.ts';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { startListener } from '../../server/listening/listener.examples.ts';
import { addAsker, publicCaller, staffCaller } from '../../server/office.examples.ts';
import { beginTopic } from '../saving/topic.examples.ts';

describeOnBothEngines('whoever waits for news', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open();
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const since = (sequence: number, waitMs: number) => publicCaller(database.db).revisions.since({ sequence, waitMs });
  const publish = async (name: string) => {
    const { id } = await staff.topics.create(beginTopic(name));
    await staff.topics.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
    return id;
  };
  const newest = async () => (await since(0, 0)).sequence;

  it('hears of a publication while it waits', async () => {
    const { id } = await staff.topics.create(beginTopic('Heard'));
    const start = await newest();
    const waiting = since(start, 10_000);
    await staff.topics.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
    expect(await waiting).toEqual({ sequence: start + 1, nouns: ['topics'], hasWithdrawal: false });
  });

  it('hears that something was taken back', async () => {
    const id = await publish('To be taken back');
    const start = await newest();
    const waiting = since(start, 10_000);
    const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
    await staff.topics.withdraw({ id, expectedRevision: 2, tombstone, reason: null });
    expect(await waiting).toMatchObject({ sequence: start + 1, hasWithdrawal: true });
  });

  it('hears nothing of drafts, and is let go when the time is over', async () => {
    const start = await newest();
    const waiting = since(start, 300);
    await staff.topics.create(beginTopic('A draft alone'));
    expect(await waiting).toEqual({ sequence: start, nouns: [], hasWithdrawal: false });
  });

  it('hears all that was missed at once', async () => {
    const start = await newest();
    for (const name of ['Missed one', 'Missed two', 'Missed three']) await publish(name);
    expect(await since(start, 0)).toEqual({ sequence: start + 3, nouns: ['topics'], hasWithdrawal: false });
  });

  it('is told to forget everything where the database was put back to an earlier day', async () => {
    const now = await newest();
    expect(await since(now + 100, 10_000)).toEqual({ sequence: now, nouns: [], hasWithdrawal: true });
  });

  describe('over the network', () => {
    it('is let go at once when the api stops', async () => {
      const { server, url, headers } = await startListener(database.db, 'public');
      const start = await newest();
      const waiting = publicClient(`${url}/trpc`, headers).revisions.since.query({ sequence: start, waitMs: 20_000 });
      // Asked by somebody else: one client sends both questions as one, and hears both answers when the wait is over.
      await publicClient(`${url}/trpc`, headers).helplines.list.query({ language: 'en' });
      const before = performance.now();
      await server.close();
      expect(await waiting).toMatchObject({ sequence: start });
      expect(performance.now() - before).toBeLessThan(15_000);
    });
  });
});
