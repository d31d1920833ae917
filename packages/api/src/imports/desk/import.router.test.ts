import type { Asker } from '@coalition/domain/access';
import { openChoice } from '@coalition/domain/imports';
import { ResourceId, SectionId } from '@coalition/domain/resources';
import { TopicId } from '@coalition/domain/topics';
import { bug, Line, type ImportId } from '@coalition/domain/values';
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { resourceRow } from '../../resources/resource.row.ts';
import {
  addAsker,
  everyRow,
  exampleOffice,
  newestAudit,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';
import { bringText, exampleList, workOnImports } from '../import.examples.ts';

describeOnBothEngines('bringing a list into the library', (open) => {
  let database: TestDatabase;
  let asker: Asker;
  let office: Office;
  let editor: ReturnType<typeof staffCaller>;
  const drafts = async () =>
    (await resourceRow.store.list(database.db)).filter(({ sources }) => sources['title']?.source.kind === 'import');
  const rowsOf = async (id: ImportId) => (await editor.imports.rows({ id, filter: 'all', after: 0 })).rows;
  const rowOf = async (id: ImportId, title: string) =>
    (await rowsOf(id)).find(({ item }) => item.title.text === title) ?? bug('no such row', { title });
  const apply = async (id: ImportId) => {
    await editor.imports.enter({ id });
    await workOnImports(office);
    expect((await editor.imports.look({ id })).brought.state.status).toBe('applied');
  };

  beforeAll(async () => {
    database = await open('library');
    asker = await addAsker(database.db, 'editor', 'Ida Importer');
  });
  beforeEach(async () => {
    await database.db.deleteFrom('imports').execute();
    await database.db.deleteFrom('records').where('noun', '=', 'resources').execute();
    office = exampleOffice(database.db, { asker });
    editor = staffCaller(database.db, asker);
  });

  it('is read and checked, and changes nothing of the library before it is applied', async () => {
    const before = await everyRow(database.db);
    const { id } = await bringText(office, exampleList);
    expect(await everyRow(database.db)).toEqual(before);
    const { brought, counts, headings } = await editor.imports.look({ id });
    expect(brought).toMatchObject({
      state: { status: 'checked' },
      format: 'list',
      broughtBy: { name: 'Ida Importer' },
    });
    expect(counts).toMatchObject({ all: 6, taken: 4, doubts: 2, drafts: 0 });
    expect(headings.map(({ name, rows, section }) => [name, rows, section !== null])).toEqual([
      ['Training for Child Welfare', 2, true],
      ['Legislation & Child Rights', 2, true],
    ]);
    expect(await rowOf(id, 'top of page')).toMatchObject({ doubt: 'furniture', choice: { isTaken: false } });
    expect(await rowOf(id, 'First Steps for Foster Homes')).toMatchObject({
      issues: [{ field: 'publishers', code: 'unknown_publisher', given: 'Example Training House (OTH)' }],
    });
  });

  it('becomes drafts that nobody checked, each with its history, and no visitor sees one', async () => {
    const { id } = await bringText(office, exampleList);
    await apply(id);
    const entered = await drafts();
    expect(entered.map(({ facts }) => facts.title.text).sort()).toEqual([
      'A Promise to Every Child',
      'First Steps for Foster Homes',
      'The Right to Visit',
      'Walking Alongside: A Course for Helpers',
    ]);
    for (const { publication, published, sources, revision } of entered) {
      expect([publication.status, published, revision]).toEqual(['draft', null, 1]);
      for (const source of Object.values(sources))
        expect(source).toEqual({ source: { kind: 'import', import: id }, checkedOn: null });
    }
    const promise = entered.find(({ facts }) => facts.address !== null);
    expect(promise?.facts).toMatchObject({
      address: 'https://rights.example/promise',
      addressKind: 'item',
      kind: 'website',
    });
    const steps = entered.find(({ facts }) => facts.title.text.startsWith('First'));
    expect(steps?.confidential.note).toBe('publishers: Example Training House (OTH)');
    expect(await editor.resources.revisions({ id: steps?.id ?? '' })).toMatchObject([
      { verb: 'import', staffName: 'Ida Importer', reason: 'top of page' },
    ]);
    expect(await newestAudit(database.db)).toMatchObject({
      action: 'imports.applied',
      facts: { drafts: 4 },
      record_id: id,
    });
  });

  it('is taken back as one, but for what somebody touched, which is named', async () => {
    const { id } = await bringText(office, exampleList);
    await apply(id);
    const [changed, typed, named, last] = await drafts();
    if (!changed || !typed || !named || !last) return bug('four drafts');
    const related = [{ relation: 'related' as const, resource: ResourceId.parse(named.id) }];
    const edit = { facts: { ...changed.facts, related } };
    await editor.resources.save({ id: changed.id, expectedRevision: 1, edit, reason: null });
    await editor.resources.keepWorkingCopy({ id: typed.id, baseRevision: 1, content: { title: 'typing' } });
    expect((await editor.imports.takeBack({ id })).state.status).toBe('taken_back');
    expect((await drafts()).map((draft) => draft.id).sort()).toEqual([changed.id, typed.id, named.id].sort());
    const room = await editor.imports.look({ id });
    expect(room.touched.map((draft) => draft.id).sort()).toEqual([changed.id, typed.id, named.id].sort());
    expect(await newestAudit(database.db)).toMatchObject({ action: 'imports.take_back', facts: { drafts: 1 } });

    await apply(id);
    const again = await drafts();
    expect(again).toHaveLength(4);
    expect(again.map(({ facts }) => facts.title.text)).toContain(last.facts.title.text);
  });

  it('leaves no trace in the library when nothing was touched', async () => {
    const before = await everyRow(database.db);
    const { id } = await bringText(office, exampleList);
    await apply(id);
    expect(await everyRow(database.db)).not.toEqual(before);
    await editor.imports.takeBack({ id });
    expect(await everyRow(database.db)).toEqual(before);
    expect(await refusalOf(editor.imports.takeBack({ id }))).toMatchObject({ code: 'import_step_refused' });
  });

  it('shows what the library has, or the list has twice, and leaves what is surely the same', async () => {
    const first = await bringText(office, 'A guide https://example.org/guide\nAnother film');
    await editor.imports.settle({ id: first.id, settings: { ...first.settings, section: await anySection() } });
    await apply(first.id);
    const { id } = await bringText(
      office,
      'The guide: http://www.example.org/guide/\nOne more - House\nAnother Film\nOne more - Inn',
    );
    expect(await rowOf(id, 'The guide')).toMatchObject({
      choice: { isTaken: false },
      duplicates: [{ title: 'A guide', isRecord: true, match: { reason: 'address', strength: 'same' } }],
    });
    expect(await rowOf(id, 'Another Film')).toMatchObject({
      choice: { isTaken: true },
      duplicates: [{ title: 'Another film', match: { strength: 'likely' } }],
    });
    expect((await rowsOf(id)).at(-1)).toMatchObject({ duplicates: [{ isRecord: false, match: { id: '2' } }] });
    expect((await editor.imports.rows({ id, filter: 'duplicates', after: 0 })).rows).toHaveLength(3);
  });

  it('is mended row by row: what keeps one out, what it is, where it goes', async () => {
    const { id } = await bringText(office, 'https://example.org/untitled\nOther');
    expect(await refusalOf(editor.imports.enter({ id }))).toMatchObject({
      code: 'import_section_missing',
      facts: { rows: 1 },
    });
    const [row] = await rowsOf(id);
    expect(row?.issues).toMatchObject([{ field: 'title', code: 'title_missing', weight: 'keeps_out' }]);
    const section = await anySection();
    const choice = { ...openChoice(true), title: Line.parse('Mended'), kind: 'video' as const, section };
    await editor.imports.decide({ id, position: 1, choice });
    await editor.imports.decide({ id, position: 2, choice: openChoice(false) });
    await apply(id);
    expect(await drafts()).toMatchObject([{ facts: { title: { text: 'Mended' }, kind: 'video', section } }]);
    expect(await refusalOf(editor.imports.decide({ id, position: 1, choice }))).toMatchObject({
      code: 'import_step_refused',
    });
  });

  it('refuses a section or a topic that is not there, of the whole list or of one row', async () => {
    const { id, settings } = await bringText(office, exampleList);
    const section = SectionId.parse('sec_01900000-0000-7000-8000-0000000000ff');
    const topics = [TopicId.parse('top_01900000-0000-7000-8000-0000000000ff')];
    const asked = [
      () => editor.imports.settle({ id, settings: { ...settings, section } }),
      () => editor.imports.settle({ id, settings: { ...settings, sections: { other: section } } }),
      () => editor.imports.decide({ id, position: 2, choice: { ...openChoice(true), section } }),
      () => editor.imports.decide({ id, position: 2, choice: { ...openChoice(true), topics } }),
    ];
    for (const refused of asked) expect(await refusalOf(refused())).toMatchObject({ code: 'reference_missing' });
    await apply(id);
  });

  it('lets a row be a heading for those below it', async () => {
    const { id } = await bringText(office, 'First\nFor helpers\nSecond\nThird\n# Known\nFourth');
    await editor.imports.markHeading({ id, position: 2 });
    expect((await rowsOf(id)).map(({ heading, choice }) => [heading, choice.isTaken])).toEqual([
      ['', true],
      ['', false],
      ['for helpers', true],
      ['for helpers', true],
      ['known', true],
    ]);
    await editor.imports.decideAll({ id, filter: 'all', isTaken: false });
    expect(await refusalOf(editor.imports.enter({ id }))).toMatchObject({ code: 'import_nothing_taken' });
  });

  it('asks what the columns of a table hold, and remembers the answer', async () => {
    const table = 'Was;Who made it;Link\nA guide;Example;https://example.org/a\n"A; film";;nowhere\n';
    const { id } = await bringText(office, table, { name: 'list.csv' });
    const { brought } = await editor.imports.look({ id });
    expect(brought.state).toMatchObject({
      status: 'read',
      columns: ['Was', 'Who made it', 'Link'],
      guess: [null, null, 'address'],
      sample: [
        ['A guide', 'Example', 'https://example.org/a'],
        ['A; film', '', 'nowhere'],
      ],
    });
    expect(await refusalOf(editor.imports.mapColumns({ id, mapping: [null, null, 'address'] }))).toMatchObject({
      code: 'import_title_unmapped',
    });
    await editor.imports.mapColumns({ id, mapping: ['title', 'authors', 'address'] });
    await workOnImports(office);
    expect(await rowOf(id, 'A guide')).toMatchObject({
      item: { contributors: [{ name: 'Example', role: 'author' }], address: 'https://example.org/a' },
    });
    expect(await rowOf(id, 'A; film')).toMatchObject({ issues: [{ field: 'address', code: 'not_a_web_address' }] });
    const again = await bringText(office, table, { name: 'list.csv' });
    expect((await editor.imports.look({ id: again.id })).brought.state).toMatchObject({
      guess: ['title', 'authors', 'address'],
    });
  });

  it('is known by its content where Zotero exported it, and shown as any other', async () => {
    const example = new URL('../reading/zotero/zotero-library.example.rdf', import.meta.url);
    const { id } = await bringText(office, readFileSync(example, 'utf8'));
    const { brought, counts } = await editor.imports.look({ id });
    expect(brought).toMatchObject({ name: 'Zotero RDF', format: 'zotero_rdf', state: { status: 'checked' } });
    expect(counts).toMatchObject({ all: 30, taken: 30, drafts: 0 });
    expect((await rowOf(id, '« L’été »')).item).toMatchObject({
      title: { language: 'fr' },
      kind: 'journal_article',
      issuedOn: '2019-03',
      contributors: [{ name: 'Marie-Ève D’Aoust' }, { kind: 'organisation' }, { role: 'translator' }],
    });
  });

  it('says why nothing could be read, keeps what was brought, and reads it as another form', async () => {
    const { id } = await bringText(office, '[{"type":"book", "title": A guide - Press', { format: 'csl_json' });
    expect(await editor.imports.look({ id })).toMatchObject({
      brought: { state: { status: 'refused', why: 'form_unreadable' } },
      excerpt: '[{"type":"book", "title": A guide - Press',
    });
    await editor.imports.changeFormat({ id, format: 'list' });
    await workOnImports(office);
    expect((await editor.imports.look({ id })).brought.state.status).toBe('checked');
    await editor.imports.forget({ id });
    expect(await editor.imports.list()).toEqual([]);
  });

  it('is for editors and above', async () => {
    const contributor = staffCaller(database.db, await addAsker(database.db, 'contributor'));
    expect(await refusalOf(contributor.imports.list())).toMatchObject({ code: 'action_forbidden' });
  });

  async function anySection() {
    const [section] = await editor.sections.list();
    return SectionId.parse(section?.id);
  }
});
