import { bug } from '@coalition/domain/values';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, openTestDatabase, type TestDatabase } from '../database/test-databases.ts';
import {
  addAsker,
  contentFolder,
  everyItem,
  everyRow,
  exampleOffice,
  publicCaller,
  staffCaller,
} from '../server/office.examples.ts';
import { catalogue } from './catalogue.examples.ts';
import { loadContent } from './load-content.ts';

const items = Object.values(catalogue).flat();

describeOnBothEngines('the content loaded into an empty database', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    // What a first start loads, by the same function, into an empty database.
    database = await open('library');
  });

  const library = async (language: 'en' | 'fr', section: string | null = null) =>
    (await publicCaller(database.db).resources.list({ ...everyItem, language, section })) ?? bug('no such section');
  const item = async (slug: string) => {
    const found = await publicCaller(database.db).resources.find({ language: 'en', slug });
    return found?.state === 'shown' ? found.view : bug('an item is missing', { slug });
  };

  it('holds the 27 items of the catalogue', async () => {
    expect(items).toHaveLength(27);
    const { total, items: listed } = await library('en');
    expect(total).toBe(27);
    expect(listed.map(({ slug }) => slug).toSorted()).toEqual(items.map(([slug]) => slug).toSorted());
  });

  it('keeps the sections in the coalition’s order, the last with no item of its own', async () => {
    const { shelves } = await library('en');
    expect(shelves.map(({ slug }) => slug)).toEqual(Object.keys(catalogue));
    expect((await library('fr')).shelves.map(({ id }) => id)).toEqual(shelves.map(({ id }) => id));
    expect(catalogue['standards-norms']).toEqual([]);
  });

  it.each(Object.entries(catalogue))('lists the items of %s in the coalition’s order', async (section, expected) => {
    const listed = (await library('en', section)).items.filter((card) => card.section?.slug === section);
    expect(listed.map(({ slug }) => slug)).toEqual(expected.map(([slug]) => slug));
  });

  it.each(items)('shows %s with the facts of the catalogue', async (slug, title, issuedOn, address) => {
    const view = await item(slug);
    expect({ title: view.title.text, issuedOn: view.issuedOn, address: view.address }).toEqual({
      title,
      issuedOn,
      address,
    });
    expect(view.summary?.language).toBe('en');
    expect(view.isTranslationBehind).toBe(false);
  });

  it('shows three items without an address, and no address that was guessed', async () => {
    const listed = (await library('fr')).items.filter(({ address }) => address === null);
    expect(listed.map(({ slug }) => slug).toSorted()).toEqual([
      'mussell-estimating-number-children-2019-20',
      'new-yorker-mother-of-incarcerated-son',
      'raising-a-relatives-child',
    ]);
    for (const card of listed) expect(card.addressKind).toBeNull();
  });

  it('stands one item on every shelf it fits', async () => {
    for (const section of ['legislation-child-rights', 'standards-norms', 'children-youth']) {
      const { items: listed } = await library('en', section);
      expect(listed.map(({ slug }) => slug)).toContain('its-time-to-act-cm-rec-2018-5');
    }
  });

  it('has a summary of its own in each language for every item', async () => {
    const [english, french] = await Promise.all([library('en'), library('fr')]);
    expect(english.items.every(({ summary }) => summary?.language === 'en')).toBe(true);
    expect(french.items.every(({ summary }) => summary?.language === 'fr')).toBe(true);
  });

  it('counts nothing as checked by anybody', async () => {
    const rows = await database.db.selectFrom('records').select(['content', 'published']).execute();
    expect(rows.length).toBeGreaterThan(100);
    expect(JSON.stringify(rows)).not.toMatch(/"checkedOn":"/);
  });

  it('publishes help lines whose numbers were seen at an address, and 911', async () => {
    const owner = await addAsker(database.db, 'owner');
    const lines = await staffCaller(database.db, owner).helplines.list();
    const published = lines.filter(({ publication }) => publication.status === 'published');
    expect(published.length).toBeGreaterThan(3);
    for (const { slugs, sources } of published) {
      expect([slugs.en, sources['channels']?.source.kind]).toEqual([
        slugs.en,
        slugs.en === 'emergency' ? 'general_knowledge' : 'address',
      ]);
    }
    const shown = await publicCaller(database.db).helplines.list({ language: 'fr' });
    const inOrder = published.toSorted((one, other) => one.facts.position - other.facts.position);
    expect(shown.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
  });

  it('never shows the notes of volunteers', async () => {
    const noteOf = /Nobody has seen where the report file itself stands/;
    const stored = await database.db.selectFrom('records').select('content').execute();
    expect(JSON.stringify(stored)).toMatch(noteOf);
    expect(JSON.stringify(await item('breaking-the-silence-report'))).not.toMatch(noteOf);
  });

  it('is left alone by a second start', async () => {
    const before = await everyRow(database.db);
    expect(await loadContent(exampleOffice(database.db), contentFolder)).toEqual({ ok: true, value: 0 });
    expect(await everyRow(database.db)).toEqual(before);
  });

  it('is left alone after an edit, whatever the files say', async () => {
    const staff = staffCaller(database.db, await addAsker(database.db, 'editor'));
    const opened = (await staff.sections.list())[0] ?? bug('no section');
    const { id, revision: expectedRevision } = opened;
    await staff.sections.save({ id, expectedRevision, reason: null, edit: { facts: { position: 77 } } });
    expect(await loadContent(exampleOffice(database.db), contentFolder)).toEqual({ ok: true, value: 0 });
    expect((await staff.sections.open({ id })).record.facts.position).toBe(77);
  });
});

describeOnBothEngines('a database that was begun before everyday words were records', (open) => {
  it('is given them once, and nothing else', async () => {
    const { db } = await open('library');
    await db.deleteFrom('records').where('noun', '=', 'synonyms').execute();
    const before = await db.selectFrom('records').select(['id', 'revision']).orderBy('id').execute();
    const loaded = await loadContent(exampleOffice(db), contentFolder);
    expect(loaded.ok && loaded.value).toBeGreaterThan(20);
    expect(await loadContent(exampleOffice(db), contentFolder)).toEqual({ ok: true, value: 0 });
    const others = db.selectFrom('records').select(['id', 'revision']).where('noun', '!=', 'synonyms').orderBy('id');
    expect(await others.execute()).toEqual(before);
    const found = await publicCaller(db).resources.list({ ...everyItem, words: 'handbook', order: 'relevance' });
    expect(found?.total).toBeGreaterThan(0);
  });
});

describe('a broken content file', () => {
  const folders: string[] = [];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const report = 'resources/breaking-the-silence-report.yaml';

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['with an unknown field', report, (text) => text.replace('position: 1', 'positon: 1'), /position/],
    ['that names no section', report, (text) => text.replace('section: how', 'section: who'), /section/],
    ['that names no topic', report, (text) => text.replace('topics: [coalition', 'topics: [colition'), /topics/],
    ['with an impossible date', report, (text) => text.replace("eventOn: '2019-01'", "eventOn: '2019-13'"), /eventOn/],
    ['that is no YAML', report, (text) => `${text}\n\t- {`, /./],
    [
      'with a text too long',
      report,
      (text) => text.replace('  summary: ', `  summary: ${'long '.repeat(500)}`),
      /summary/,
    ],
    [
      'with the address of another',
      'sections.yaml',
      (text) => text.replace('en: children-youth,', 'en: news-media,'),
      /news-media/,
    ],
    [
      'with a help line nobody saw',
      'helplines.yaml',
      (text) => text.replaceAll(/kind: address\n\s+url: \S+/g, 'kind: unverified'),
      /helpline_source_missing/,
    ],
  ])('%s is refused by its name and loads nothing', async (_what, file, spoil, problem) => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    folders.push(folder);
    cpSync(contentFolder, folder, { recursive: true });
    const before = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), spoil(before));
    expect(readFileSync(join(folder, file), 'utf8')).not.toBe(before);
    const loaded = await loadContent(exampleOffice(database.db), folder);
    expect(loaded).toMatchObject({
      ok: false,
      failure: {
        code: 'content_file_invalid',
        facts: { file: expect.stringContaining(file), problem: expect.stringMatching(problem) },
      },
    });
    expect(await database.db.selectFrom('records').select('id').execute()).toEqual([]);
    expect(await database.db.selectFrom('revisions').select('record_id').execute()).toEqual([]);
  });

  it('that is not there is refused by its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    folders.push(folder);
    cpSync(contentFolder, folder, { recursive: true });
    rmSync(join(folder, 'topics.yaml'));
    expect(readdirSync(folder)).not.toContain('topics.yaml');
    const loaded = await loadContent(exampleOffice(database.db), folder);
    expect(loaded).toMatchObject({ ok: false, failure: { facts: { file: expect.stringContaining('topics.yaml') } } });
  });
});

describe('the demonstration', () => {
  it('adds fictional members and a statement to the real library', async () => {
    const { db } = await openTestDatabase('pglite');
    const loaded = await loadContent(exampleOffice(db), contentFolder, { isDemonstration: true });
    expect(loaded).toMatchObject({ ok: true });
    const members = await publicCaller(db).members.list({ language: 'fr' });
    expect(members.organisations.length).toBeGreaterThan(0);
    expect(await publicCaller(db).statements.list({ language: 'en' })).not.toEqual([]);
  });
});
