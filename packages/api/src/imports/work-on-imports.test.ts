import type { Asker } from '@coalition/domain/access';
import { bug, instantLater, LanguageTag } from '@coalition/domain/values';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { addAsker, exampleNow, exampleOffice, refusalOf, staffCaller } from '../server/office.examples.ts';
import type { Office } from '../server/office.ts';
import { enterDrafts } from './apply-import.ts';
import { bringImport } from './bring-import.ts';
import { bringText, workOnImports } from './import.examples.ts';
import { countRows } from './import-row.store.ts';
import { claimImport, findImport, importLeaseMs } from './import.store.ts';
import { readImport } from './read-import.ts';
import { makeImportLoop } from './work-on-imports.ts';

describeOnBothEngines('work on imports', (open) => {
  let database: TestDatabase;
  let asker: Asker;
  let office: Office;
  let editor: ReturnType<typeof staffCaller>;
  const titles = Array.from({ length: 110 }, (_, index) => `Volume ${String(index + 1)} of the letters`);
  const list = ['# Training for Child Welfare', ...titles].join('\n');
  const drafts = async () =>
    (await resourceRow.store.list(database.db))
      .filter(({ sources }) => sources['title']?.source.kind === 'import')
      .map(({ facts }) => facts.title.text);

  beforeAll(async () => {
    database = await open('library');
    asker = await addAsker(database.db, 'editor');
  });
  beforeEach(async () => {
    await database.db.deleteFrom('imports').execute();
    await database.db.deleteFrom('records').where('noun', '=', 'resources').execute();
    office = exampleOffice(database.db, { asker });
    editor = staffCaller(database.db, asker);
  });

  it('is stopped between two batches, and goes on with the next draft', async () => {
    const { id } = await bringText(office, list);
    await editor.imports.decideAll({ id, filter: 'all', isTaken: true });
    const applying = await editor.imports.enter({ id });
    const stopping = new AbortController();
    let asked = 0;
    const stoppedOffice = (): Office => {
      asked += 1;
      if (asked > 6) stopping.abort();
      return office;
    };
    expect(await enterDrafts(stoppedOffice, applying, stopping.signal)).toBe(false);
    const before = await drafts();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(titles.length);
    await workOnImports(office);
    expect((await drafts()).toSorted()).toEqual(titles.toSorted());
    expect((await findImport(database.db, id))?.state.status).toBe('applied');
  });

  it('is taken up by another process once the first one is silent for long', async () => {
    const bytes = new TextEncoder().encode(list);
    const brought = await bringImport(office, { bytes, name: '', format: null, language: LanguageTag.parse('en') });
    if (!brought.ok) return bug('not brought');
    const { id } = brought.value;
    await claimImport(database.db, exampleNow, instantLater(exampleNow, importLeaseMs));
    await workOnImports(office);
    expect((await findImport(database.db, id))?.state.status).toBe('unread');
    await workOnImports({ ...office, now: instantLater(exampleNow, importLeaseMs + 1) });
    expect((await findImport(database.db, id))?.state.status).toBe('checked');
    expect(await countRows(database.db, id)).toMatchObject({ all: 110 });
  });

  it('reads a list to its end wherever an emoji stands in it', async () => {
    const line = (length: number) => `${'a'.repeat(length)}🎈🎈 - ${'b'.repeat(length)}🎈🎈`;
    const { id } = await bringText(office, [199, 299, 399, 999, 1_999].map(line).join('\n'), { name: '' });
    expect((await findImport(database.db, id))?.state.status).toBe('checked');
    expect(await countRows(database.db, id)).toMatchObject({ all: 5 });
  });

  it('gives a list up that it cannot read, says so, and goes on with the next', async () => {
    await sql`alter table import_rows add constraint broken check (position < 3)`.execute(database.db);
    const bytes = new TextEncoder().encode(list);
    const brought = await bringImport(office, { bytes, name: '', format: null, language: LanguageTag.parse('en') });
    await expect(workOnImports(office)).rejects.toThrow('broken');
    await sql`alter table import_rows drop constraint broken`.execute(database.db);
    if (!brought.ok) return bug('not brought');
    const { id } = brought.value;
    expect((await editor.imports.look({ id })).brought.state).toEqual({ status: 'refused', why: 'reading_failed' });
    const next = await bringText(office, 'Another');
    expect((await findImport(database.db, next.id))?.state.status).toBe('checked');
    await editor.imports.changeFormat({ id, format: 'list' });
    await workOnImports(office);
    expect(await countRows(database.db, id)).toMatchObject({ all: 110 });
  });

  it('forgets what staff delete before or while it is read', async () => {
    const bytes = new TextEncoder().encode(list);
    const brought = await bringImport(office, { bytes, name: '', format: null, language: LanguageTag.parse('en') });
    if (!brought.ok) return bug('not brought');
    const { id } = brought.value;
    await editor.imports.forget({ id });
    await readImport(() => office, brought.value, { stopping: new AbortController().signal }).catch(() => null);
    expect(await findImport(database.db, id)).toBeNull();
    expect(await countRows(database.db, id)).toMatchObject({ all: 0 });
  });

  it('goes back to the looking through when a draft cannot be entered, and is entered or taken back from there', async () => {
    const { id } = await bringText(office, list);
    await editor.imports.decideAll({ id, filter: 'all', isTaken: true });
    await sql`alter table import_rows add constraint broken check (record_id is null or position < 60)`.execute(
      database.db,
    );
    await editor.imports.enter({ id });
    await expect(workOnImports(office)).rejects.toThrow('broken');
    await sql`alter table import_rows drop constraint broken`.execute(database.db);
    const stopped = await editor.imports.look({ id });
    expect(stopped.brought.state).toEqual({ status: 'checked', why: 'entering_failed' });
    expect(stopped.counts.drafts).toBe(50);
    expect(await refusalOf(editor.imports.changeFormat({ id, format: 'html' }))).toMatchObject({
      code: 'import_step_refused',
    });
    await editor.imports.takeBack({ id });
    expect(await drafts()).toEqual([]);
    await editor.imports.enter({ id });
    await workOnImports(office);
    expect((await drafts()).toSorted()).toEqual(titles.toSorted());
  });

  it('enters no more once it is taken back', async () => {
    const { id } = await bringText(office, list);
    await editor.imports.decideAll({ id, filter: 'all', isTaken: true });
    await editor.imports.enter({ id });
    await editor.imports.takeBack({ id });
    await workOnImports(office);
    expect(await drafts()).toEqual([]);
    expect((await findImport(database.db, id))?.state.status).toBe('taken_back');
  });

  it('begins nothing once it is to stop', async () => {
    const loop = makeImportLoop(() => office);
    await loop.stop();
    const bytes = new TextEncoder().encode(list);
    const brought = await bringImport(office, { bytes, name: '', format: null, language: LanguageTag.parse('en') });
    await loop.pass();
    expect(brought.ok && (await findImport(database.db, brought.value.id))?.state).toEqual({
      status: 'unread',
      rows: 0,
    });
  });
});
