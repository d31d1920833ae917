import { bug, Slug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { addAsker, newestAudit, refusalOf, staffCaller } from '../server/office.examples.ts';
import { fillIdentityKeys } from './fill-identity-keys.ts';

describeOnBothEngines('whether the library has something already', (open) => {
  let database: TestDatabase;
  let editor: ReturnType<typeof staffCaller>;
  const nothingTyped = {
    title: { text: '' },
    subtitle: null,
    address: null,
    doi: null,
    isbn: null,
    otherAddresses: [],
    addressKind: null,
    kind: null,
  };
  type Typed = Omit<Parameters<typeof editor.duplicates.find>[0] & { noun: 'resources' }, 'noun' | 'id'>['facts'];
  const find = (facts: Partial<Typed>, id: string | null = null) =>
    editor.duplicates.find({ noun: 'resources', id, facts: { ...nothingTyped, ...facts } });
  const anItem = async () => {
    const items = await resourceRow.store.list(database.db);
    return items.find(({ facts }) => facts.doi !== null && facts.addressKind === 'item') ?? bug('no item with a DOI');
  };

  beforeAll(async () => {
    database = await open('library');
    editor = staffCaller(database.db, await addAsker(database.db, 'editor'));
  });

  it('is told by the title, the number or the address that is being typed', async () => {
    const { id, facts } = await anItem();
    const address = `${facts.address ?? ''}?utm_source=mail`.replace('https', 'http');
    const title = facts.title.text;
    const found = { id, name: facts.title, status: 'published' };
    expect(await find({ title: { text: title.toUpperCase() } })).toEqual([
      { ...found, reason: 'title', strength: 'likely' },
    ]);
    expect(await find({ doi: `https://doi.org/${facts.doi ?? ''}` })).toEqual([
      { ...found, reason: 'doi', strength: 'same' },
    ]);
    expect(await find({ address })).toEqual([{ ...found, reason: 'address', strength: 'same' }]);
  });

  it('is told of none by half a title, half an address, or nothing', async () => {
    expect(await find({})).toEqual([]);
    expect(await find({ title: { text: 'Child' }, address: 'https:/', doi: '10.' })).toEqual([]);
  });

  it('never tells of an item to itself, nor of one that somebody told apart from it', async () => {
    const { id, facts, slugs, revision, ...rest } = await anItem();
    const title = { text: facts.title.text };
    expect(await find({ title }, id)).toEqual([]);
    const twin = await editor.resources.create({
      slugs: { en: Slug.parse(`${slugs.en}-twin`), fr: Slug.parse(`${slugs.fr}-twin`) },
      facts: { ...facts, doi: null, address: null, addressKind: null },
      confidential: rest.confidential,
      texts: {},
    });
    expect(await find({ title, doi: facts.doi ?? '' }, id)).toMatchObject([
      { id: twin.id, reason: 'title', status: 'draft' },
    ]);
    await editor.duplicates.tellApart({ noun: 'resources', id: twin.id, otherId: id });
    await editor.duplicates.tellApart({ noun: 'resources', id, otherId: twin.id });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'resources.tell_apart' });
    expect(await find({ title }, id)).toEqual([]);
    expect(await find({ title }, twin.id)).toEqual([]);
    expect((await resourceRow.store.find(database.db, id))?.revision).toBe(revision);
  });

  it('tells no record apart from one that is not there', async () => {
    const { id } = await anItem();
    const otherId = 'res_01900000-0000-7000-8000-00000000dead';
    const apart = editor.duplicates.tellApart({ noun: 'resources', id, otherId });
    expect(await refusalOf(apart)).toMatchObject({ code: 'record_not_found' });
    const itself = editor.duplicates.tellApart({ noun: 'resources', id, otherId: id });
    expect(await refusalOf(itself)).toMatchObject({ code: 'record_not_found' });
  });

  it('is told of organisations by any of their names, and by their website', async () => {
    const organisation =
      (await editor.organisations.list()).find(({ slugs }) => slugs.en === 'we-got-us-now') ?? bug('no organisation');
    const { name, website } = organisation.facts;
    const typed = { noun: 'organisations', id: null } as const;
    const byName = { name: { text: 'Something else' }, otherNames: [{ text: name.text.toLowerCase() }], website: null };
    expect(await editor.duplicates.find({ ...typed, facts: byName })).toMatchObject([
      { id: organisation.id, reason: 'title' },
    ]);
    const byWebsite = { name: { text: '' }, otherNames: [], website };
    expect(await editor.duplicates.find({ ...typed, facts: byWebsite })).toMatchObject([
      { id: organisation.id, reason: 'shared_page' },
    ]);
  });

  it('is told of what was saved before there were keys, once they were filled in', async () => {
    const { id, facts } = await anItem();
    const title = { text: facts.title.text };
    await database.db.deleteFrom('identity_keys').execute();
    expect(await find({ title })).toEqual([]);
    await fillIdentityKeys(database.db);
    expect((await find({ title })).map((match) => match.id)).toContain(id);
  });
});
