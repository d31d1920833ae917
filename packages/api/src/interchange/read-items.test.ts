import { HarvestMoment } from '@coalition/domain/interchange';
import { bareId, bug, proposeSlug } from '@coalition/domain/values';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { announce } from '../revisions/changes/announce.ts';
import { stampChange } from '../revisions/changes/stamp-change.ts';
import { addAsker, everyChange, publicCaller, staffCaller } from '../server/office.examples.ts';
import type { FollowedQuery } from './read-followed.ts';
import { readItems, type Item } from './read-items.ts';

const everything: FollowedQuery = { ...everyChange, limit: 5 };
const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };

describeOnBothEngines('the order of changes', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open('library');
    staff = staffCaller(database.db, await addAsker(database.db, 'publisher'));
  });

  const standing = async () =>
    (await staff.resources.list())
      .filter(({ publication }) => publication.status === 'published')
      .map(({ id }) => bareId(id));
  const add = async (name: string) => {
    const [first] = await staff.resources.list();
    const { record } = await staff.resources.open({ id: first?.id ?? bug('an empty library') });
    const slug = proposeSlug(name) ?? bug('no slug', { name });
    const text = { text: { summary: name, note: null, contents: [] }, isTranslation: false };
    const { id } = await staff.resources.create({
      slugs: { en: slug, fr: slug },
      facts: record.facts,
      confidential: { note: null },
      texts: { en: text },
    });
    await staff.resources.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
    return bareId(id);
  };
  const withdraw = async (bare: string) => {
    const id = `res_${bare}`;
    const { record } = await staff.resources.open({ id });
    await staff.resources.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
  };
  const harvest = async (
    query: FollowedQuery,
    between: (page: number) => Promise<unknown> = () => Promise.resolve(),
  ) => {
    const found: Item[] = [];
    let after: number | null = query.after;
    for (let page = 0; after !== null; page += 1) {
      const { items, next } = await readItems(database.db, { ...query, after });
      found.push(...items);
      after = next;
      await between(page);
    }
    return found;
  };
  const idsOf = (items: readonly Item[], state: Item['state']) =>
    items.filter((item) => item.state === state).map(({ id }) => id);
  const readAt = async () => (await readItems(database.db, everything)).readAt;

  describe('read page by page', () => {
    it('tells of every public item once, in both languages, the oldest change first', async () => {
      const found = await harvest(everything);
      expect(idsOf(found, 'standing').sort()).toEqual((await standing()).sort());
      const stamps = found.map(({ changedAt }) => changedAt);
      expect(stamps).toEqual([...stamps].sort());
      expect(found[0]).toMatchObject({ shown: { en: { title: {} }, fr: { title: {} } } });
    });

    it('tells of every live item once and of every withdrawn one as such, while items come and go', async () => {
      const withdrawn: string[] = [];
      const found = await harvest({ ...everything, limit: 3 }, async (page) => {
        if (page >= 5) return;
        await add(`Added meanwhile ${String(page)}`);
        const all = await standing();
        const gone = all[(page * 7) % all.length] ?? bug('an empty library');
        await withdraw(gone);
        withdrawn.push(gone);
      });
      const live = idsOf(found, 'standing').filter((id) => !withdrawn.includes(id));
      expect(live.sort()).toEqual((await standing()).sort());
      expect(idsOf(found, 'withdrawn').sort()).toEqual(withdrawn.sort());
    });

    it('tells from the last answer on exactly what changed since', async () => {
      const from = await readAt();
      await passSecond(from);
      const since = await readAt();
      const added = await add('Added since');
      const gone = (await standing())[0] ?? bug('an empty library');
      await withdraw(gone);
      const found = await harvest({ ...everything, from: since });
      expect(found.map(({ id, state }) => [id, state])).toEqual([
        [added, 'standing'],
        [gone, 'withdrawn'],
      ]);
      expect(await harvest({ ...everything, from: since, isWithDeleted: false })).toHaveLength(1);
      expect(idsOf(await harvest({ ...everything, until: from }), 'standing')).not.toContain(added);
    });
  });

  async function passSecond(moment: HarvestMoment): Promise<void> {
    while ((await readAt()) <= moment) await publicCaller(database.db).revisions.since({ sequence: 0, waitMs: 0 });
  }

  describe('of a write under way', () => {
    it('waits for it, so that it never turns up later with an earlier stamp', async () => {
      const { db } = database;
      const before = await readItems(db, everything);
      const id = `res_${(await standing())[0] ?? bug('an empty library')}`;
      const late = await db.startTransaction().execute();
      await announce(late, { at: before.readAt, noun: 'resources', record_id: id, is_withdrawal: false });
      await stampChange(late, { id, noun: 'resources', isPublic: true, facets: ['kind:report'] });
      let isRead = false;
      const reading = harvest({ ...everything, from: before.readAt }).then((items) => {
        isRead = true;
        return items;
      });
      await late.selectFrom('change_stamps').select('position').execute();
      expect(isRead).toBe(false);
      await late.commit().execute();
      expect((await reading).map((item) => item.id)).toContain(bareId(id));
    });
  });

  describe('the stamp of a change', () => {
    beforeEach(async () => {
      const far = '2999-01-01T00:00:00Z';
      const { position } = await database.db
        .selectFrom('change_stamps')
        .select((eb) => eb.fn.max('position').as('position'))
        .executeTakeFirstOrThrow();
      await database.db
        .updateTable('change_stamps')
        .set({ stamped_at: far })
        .where('position', '=', position)
        .execute();
    });

    it('is never earlier than one before it, also where the clock was set back', async () => {
      const id = await add('After the clock was set back');
      const [item] = (await harvest({ ...everything, from: HarvestMoment.parse('2999-01-01T00:00:00Z') })).filter(
        (found) => found.id === id,
      );
      expect(item?.changedAt).toBe('2999-01-01T00:00:00Z');
      expect(await readAt()).toBe('2999-01-01T00:00:00Z');
    });
  });
});
