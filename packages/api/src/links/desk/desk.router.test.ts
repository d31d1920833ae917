import { advanceTimeline } from '@coalition/domain/links';
import { ResourceId } from '@coalition/domain/resources';
import { CalendarDay, instantLater, Line, WebAddress } from '@coalition/domain/values';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { resourceRow } from '../../resources/resource.row.ts';
import {
  addAsker,
  exampleNow,
  exampleOffice,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { clearAddresses, placeItem } from '../link.examples.ts';
import { findLink, keepLinks, newLink } from '../link.store.ts';
import { refreshLinks } from '../watching/begin-run.ts';

const old = WebAddress.parse('https://example.org/old');
const leadsTo = WebAddress.parse('https://example.org/new');
const reason = Line.parse('It moved');

describeOnBothEngines('the office’s watch over links', (open) => {
  let database: TestDatabase;
  let id: ResourceId;
  const callerOf = async (role: 'contributor' | 'editor' | 'publisher') =>
    staffCaller(database.db, await addAsker(database.db, role));
  /** Lets every check of so many days have seen one state. */
  const seen = async (state: 'moved' | 'gone', days: number) => {
    const link = newLink(old, exampleNow);
    let { timeline } = link;
    for (let day = -days; day < 0; day += 1)
      timeline = advanceTimeline(timeline, {
        state,
        leadsTo: state === 'moved' ? leadsTo : null,
        checkedAt: instantLater(exampleNow, day * 86_400_000),
      });
    await keepLinks(database.db, [{ ...link, timeline }], exampleNow);
  };
  const revision = async () => (await resourceRow.store.find(database.db, id))?.revision ?? 0;

  beforeAll(async () => {
    database = await open('library');
  });
  beforeEach(async () => {
    await clearAddresses(database.db);
    id = ResourceId.parse((await placeItem(database.db, old)).id);
  });

  it('is off until somebody who may switches it on, and the log says who did', async () => {
    const publisher = await callerOf('publisher');
    expect((await publisher.links.look()).settings).toEqual({ isOn: false, archive: null });
    const settings = { isOn: true, archive: WebAddress.parse('https://archive.example/available') };
    expect(await refusalOf((await callerOf('editor')).links.change(settings))).toMatchObject({
      code: 'action_forbidden',
    });
    await publisher.links.change(settings);
    expect(await newestAudit(database.db)).toMatchObject({ action: 'links.settings' });
    expect((await publisher.links.look()).settings).toEqual(settings);
    await publisher.links.change({ isOn: false, archive: null });
  });

  it('lists what needs care, with the item that stands there', async () => {
    await seen('gone', 3);
    const [first] = (await (await callerOf('contributor')).links.look()).queue;
    expect(first).toMatchObject({ address: old, care: 'gone', uses: [{ noun: 'resources', id, place: 'main' }] });
    expect(await (await callerOf('editor')).today.look({ language: 'en' })).toMatchObject({ links: { waiting: 1 } });
  });

  it('takes the address that a link leads to into the record, as a reasoned edit, and shows it to visitors', async () => {
    await seen('moved', 1);
    const publisher = await callerOf('publisher');
    const wish = { address: old, id, expectedRevision: await revision(), reason };
    expect(await publisher.links.acceptAddress(wish)).toEqual({ isPublic: true });
    const record = await resourceRow.store.find(database.db, id);
    expect(record?.published?.facts.address).toBe(leadsTo);
    expect(record?.published?.sources['address']).toEqual({
      source: { kind: 'address', url: leadsTo },
      checkedOn: '2026-03-02',
    });
    expect((await publisher.resources.revisions({ id })).map((one) => one.reason).slice(0, 2)).toEqual([
      reason,
      reason,
    ]);
    expect((await publisher.links.look()).queue).toEqual([]);
    expect(await refusalOf(publisher.links.acceptAddress(wish))).toMatchObject({ code: 'revision_stale' });
  });

  it('leaves it to a publisher to show what an editor took in', async () => {
    await seen('moved', 1);
    const wish = { address: old, id, expectedRevision: await revision(), reason };
    expect(await (await callerOf('editor')).links.acceptAddress(wish)).toEqual({ isPublic: false });
    const record = await resourceRow.store.find(database.db, id);
    expect(record?.facts.address).toBe(leadsTo);
    expect(record?.published?.facts.address).toBe(old);
    expect(await refusalOf((await callerOf('contributor')).links.acceptAddress(wish))).toMatchObject({
      code: 'action_forbidden',
    });
  });

  it('takes no address that the link does not lead to', async () => {
    await seen('gone', 3);
    const wish = { address: old, id, expectedRevision: await revision(), reason };
    expect(await refusalOf((await callerOf('publisher')).links.acceptAddress(wish))).toMatchObject({
      code: 'content_invalid',
    });
  });

  it('offers visitors a copy that staff gave, and says nothing once a person found the link to be fine', async () => {
    await seen('gone', 3);
    const visitor = publicCaller(database.db);
    expect(await visitor.links.ofResource({ id })).toEqual({ notice: 'gone', since: '2026-02-27', copy: null });
    const editor = await callerOf('editor');
    const copy = WebAddress.parse('https://web.archive.example/web/2024/https://example.org/old');
    const capturedOn = CalendarDay.parse('2024-06-03');
    await editor.links.keepArchive({ address: old, copy, capturedOn });
    expect(await visitor.links.ofResource({ id })).toMatchObject({ copy: { address: copy, capturedOn } });
    const tomorrow = CalendarDay.parse('2026-03-03');
    expect(await refusalOf(editor.links.keepArchive({ address: old, copy, capturedOn: tomorrow }))).toMatchObject({
      code: 'content_invalid',
    });
    await editor.links.excuse({ address: old });
    expect(await visitor.links.ofResource({ id })).toBeNull();
    expect((await editor.links.look()).queue).toEqual([]);
    const news = await database.db.selectFrom('changes').select('record_id').execute();
    expect(news).toEqual([{ record_id: id }, { record_id: id }]);
  });

  it('has every link looked at again at a person’s word, and watches no more what nothing leads to', async () => {
    await seen('gone', 3);
    const publisher = await callerOf('publisher');
    await publisher.links.checkNow();
    expect(await findLink(database.db, old)).toMatchObject({ nextCheckAt: exampleNow });
    await placeItem(database.db, leadsTo);
    await refreshLinks(exampleOffice(database.db));
    expect(await findLink(database.db, old)).toMatchObject({ nextCheckAt: null });
    expect((await publisher.links.look()).queue).toEqual([]);
  });
});
