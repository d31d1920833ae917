import { Slug } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, refusalOf, staffCaller } from '../../server/office.examples.ts';
import { beginTopic, topicText } from './topic.examples.ts';

const rename = (name: string) => ({ texts: { en: { text: topicText(name), isTranslation: false } } });

/** How many calls went through, and the codes of the refusals. */
async function outcomes(calls: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const refusals = await Promise.all(calls.map(refusalOf));
  return {
    done: refusals.filter((refusal) => refusal === null).length,
    refused: [...new Set(refusals.flatMap((refusal) => refusal?.code ?? []))],
  };
}

describeOnBothEngines('people who write at the same moment', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open();
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const begin = async (name: string) => (await staff.topics.create(beginTopic(name))).id;
  const times = <Value>(count: number, make: (index: number) => Value) =>
    Array.from({ length: count }, (_, i) => make(i));

  describe('on one record', () => {
    it('win once for each revision; the others are told', async () => {
      const id = await begin('Contended');
      for (const expectedRevision of [1, 2, 3]) {
        const save = (index: number) =>
          staff.topics.save({
            id,
            expectedRevision,
            reason: null,
            edit: rename(`${String(expectedRevision)}-${String(index)}`),
          });
        expect(await outcomes(times(10, save))).toEqual({ done: 1, refused: ['revision_stale'] });
      }
      const revisions = await staff.topics.revisions({ id });
      expect(revisions.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
      for (const [index, { before }] of revisions.slice(0, -1).entries())
        expect(before).toEqual(revisions[index + 1]?.after);
    });

    it('leave one consistent state, however they publish, withdraw, schedule and edit', async () => {
      const id = await begin('Everything at once');
      await staff.topics.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
      const target = { id, expectedRevision: 2, reason: null };
      const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
      const acts = [
        () => staff.topics.publish({ ...target, languages: ['en'] }),
        () => staff.topics.withdraw({ ...target, tombstone }),
        () => staff.topics.save({ ...target, edit: rename('Edited at once') }),
      ];
      const calls = times(12, (index) => acts[index % acts.length]?.() ?? Promise.reject(new Error('no such act')));
      expect((await outcomes(calls)).done).toBe(1);
      const { record } = await staff.topics.open({ id });
      const [newest] = await staff.topics.revisions({ id });
      expect(record.revision).toBe(3);
      expect(newest?.after.publication).toEqual(record.publication);
      const entries = await staff.audit.list({ staffId: null, noun: null, recordId: id, action: null, before: null });
      expect(entries.entries.map(({ facts }) => facts['revision'])).toEqual([3, 2, 1]);
      const row = await database.db.selectFrom('records').select('published').where('id', '=', id).executeTakeFirst();
      expect(row?.published === null).toBe(record.publication.status === 'withdrawn');
    });
  });

  describe('for one address', () => {
    it('get it once in a hundred; the others are told', { timeout: 60_000 }, async () => {
      const calls = times(100, (index) => {
        const { slugs, ...rest } = beginTopic(`Racer ${String(index)}`);
        return staff.topics.create({ ...rest, slugs: { ...slugs, fr: Slug.parse('le-premier-arrive') } });
      });
      expect(await outcomes(calls)).toEqual({ done: 1, refused: ['slug_taken'] });
    });

    it('are refused, and never left waiting, when two records take each other’s', async () => {
      const [one, other] = [await begin('Swap one'), await begin('Swap other')];
      const [first, second] = [beginTopic('Swap one').slugs, beginTopic('Swap other').slugs];
      const take = (id: string, slugs: typeof first) =>
        staff.topics.save({ id, expectedRevision: 1, edit: { slugs }, reason: null });
      expect(await outcomes([take(one, second), take(other, first)])).toEqual({ done: 0, refused: ['slug_taken'] });
    });
  });
});
