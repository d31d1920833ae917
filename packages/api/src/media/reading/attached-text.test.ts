import { Medium } from '@coalition/domain/media';
import { bug, instantLater, type Language } from '@coalition/domain/values';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, exampleOffice, publicCaller, staffCaller } from '../../server/office.examples.ts';
import { currentInstant, type Office } from '../../server/office.ts';
import {
  attachFiles,
  beginStatement,
  exampleStaff,
  freezeStatement,
  namedFile,
  publishStatementRecord,
  publishWithFiles,
  type ExampleStaff,
} from '../../statements/desk/statement.examples.ts';
import { followAttachment } from '../../statements/follow-attachment.ts';
import { openMediaPlace, type MediaPlace } from '../media.examples.ts';
import { mediumFile } from '../medium-file.ts';
import { claimText } from './medium-text.store.ts';
import { pdfSaying } from './pdf.examples.ts';
import { makeTextLoop, textLeaseMs } from './work-on-texts.ts';

const Given = z.object({ medium: Medium });

describeOnBothEngines('what stands in an attached document', (open) => {
  let database: TestDatabase;
  let place: MediaPlace;
  let staff: ExampleStaff;
  let office: () => Office;
  beforeAll(async () => {
    database = await open('library');
    place = await openMediaPlace(database);
    staff = await exampleStaff(database.db);
    office = () => ({ ...exampleOffice(database.db, { installation: place.installation }), now: currentInstant() });
  });
  afterAll(() => place.close());

  const readAll = () => makeTextLoop(office, { followers: [followAttachment] }).pass();
  const give = async (...pages: string[][]): Promise<Medium> =>
    Given.parse(await (await place.give(pdfSaying(pages))).json()).medium;
  const found = async (words: string, language: Language = 'en') =>
    (await publicCaller(database.db).search.elsewhere({ language, words })).filter(({ noun }) => noun === 'statements');
  const titles = async (words: string, language: Language = 'en') =>
    (await found(words, language)).map(({ title }) => title);
  const stateOf = async ({ id }: Medium) => {
    const editor = staffCaller(database.db, await addAsker(database.db, 'editor'), {
      installation: place.installation,
    });
    return (await editor.media.find({ id })).text;
  };
  const keepsOwnCounts = async () => database.db.selectFrom('change_stamps').selectAll().orderBy('record_id').execute();

  it('is found by visitors in both languages once it is public, and says which file and page it was', async () => {
    const medium = await give(
      ['The first page of the figures speaks of other things.'],
      ['Les enfants ont vu leur sœur au parloir,', 'et la quincaillerie de la rési-', 'dence leur était fermée.'],
    );
    const id = await beginStatement(staff, 'Files that speak');
    await attachFiles(staff, id, [namedFile(medium)]);
    await readAll();
    expect(await stateOf(medium)).toMatchObject({ status: 'read', pageCount: 2, languages: ['en', 'fr'] });
    expect(await titles('quincaillerie', 'fr')).toEqual([]);
    await freezeStatement(staff, id);
    expect(await titles('quincaillerie', 'fr')).toEqual([]);
    await publishStatementRecord(staff, id);
    expect(await found('quincailleries soeur residence', 'fr')).toMatchObject([
      {
        title: 'Files that speak (fr)',
        attached: {
          name: 'Les chiffres',
          sha256: medium.sha256,
          page: 2,
          words: ['soeur', 'quincaillerie', 'résidence'],
          passage: { language: 'fr', text: expect.stringContaining('vu leur sœur au parloir') },
        },
      },
    ]);
    expect(await found('quincaillerie')).toMatchObject([
      { title: 'Files that speak', attached: { name: 'The figures', page: 2 } },
    ]);
    expect(await found('safeguards quincaillerie')).toMatchObject([{ attached: { page: 2 } }]);
    expect(await titles('"quincaillerie de la résidence"', 'fr')).toHaveLength(1);
    const own = await found('"files that speak"');
    expect(own.map(({ attached }) => attached)).toEqual([null]);
  });

  it('is found once it was read, where the record was public before, and the record counts as unchanged', async () => {
    const medium = await give(['Haberdashery is a word of the file and of nothing else.']);
    await publishWithFiles(staff, 'Public before', [medium]);
    expect([await titles('haberdashery'), await stateOf(medium)]).toEqual([[], { status: 'waiting' }]);
    const before = await keepsOwnCounts();
    const news = await database.db.selectFrom('changes').selectAll().execute();
    await readAll();
    expect(await titles('haberdashery')).toEqual(['Public before']);
    expect(await keepsOwnCounts()).toEqual(before);
    expect(await database.db.selectFrom('changes').selectAll().execute()).toHaveLength(news.length + 1);
  });

  it('follows the newest public version: what a draft attaches or takes away changes nothing before', async () => {
    const [old, next] = [await give(['A word of old: chandlery.']), await give(['A newer word: ironmongery.'])];
    const id = await publishWithFiles(staff, 'Two versions', [old]);
    await readAll();
    await attachFiles(staff, id, [namedFile(next)]);
    expect([await titles('chandlery'), await titles('ironmongery')]).toEqual([['Two versions'], []]);
    await freezeStatement(staff, id);
    expect([await titles('chandlery'), await titles('ironmongery')]).toEqual([['Two versions'], []]);
    await publishStatementRecord(staff, id);
    expect([await titles('chandlery'), await titles('ironmongery')]).toEqual([[], ['Two versions']]);
  });

  it('is found no longer when the record is withdrawn', async () => {
    const medium = await give(['Withdrawn with its record: cordwainer.']);
    const id = await publishWithFiles(staff, 'Taken back', [medium]);
    await readAll();
    expect(await titles('cordwainer')).toEqual(['Taken back']);
    const { record } = await staff.director.statements.open({ id });
    const tombstone = { reason: { en: 'Taken back.', fr: 'Retirée.' }, replacedBy: null };
    await staff.director.statements.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
    await database.db.updateTable('medium_texts').set({ leased_until: currentInstant() }).execute();
    await readAll();
    expect(await titles('cordwainer')).toEqual([]);
  });

  it('is read once: what failed is not begun again, and says why', async () => {
    const [scan, gone] = [await give([]), await give(['gone'])];
    rmSync(mediumFile(database.place.dataDir, gone.sha256));
    await readAll();
    expect(await stateOf(scan)).toEqual({ status: 'empty', pageCount: 1 });
    expect(await stateOf(gone)).toEqual({ status: 'unreadable', why: 'missing' });
    const attempts = () =>
      database.db.selectFrom('medium_texts').select(['sha256', 'attempts']).orderBy('sha256').execute();
    const before = await attempts();
    await readAll();
    expect(await attempts()).toEqual(before);
  });

  it('is taken up by another process once the first is silent, and given up after the second', async () => {
    const medium = await give(['Twice begun.']);
    const { db } = database;
    const later = (times: number) => instantLater(currentInstant(), times * (textLeaseMs + 1));
    for (const times of [0, 1])
      expect(await claimText(db, later(times), instantLater(later(times), textLeaseMs))).toMatchObject({
        attempts: times + 1,
      });
    await readAll();
    expect(await stateOf(medium)).toEqual({ status: 'waiting' });
    await makeTextLoop(() => ({ ...office(), now: later(2) }), { followers: [] }).pass();
    expect(await stateOf(medium)).toEqual({ status: 'unreadable', why: 'too_costly' });
  });

  it('reaches the records also where the process died between reading and telling them', async () => {
    const medium = await give(['Told late: farrier.']);
    await publishWithFiles(staff, 'Told late', [medium]);
    const died = makeTextLoop(office, { followers: [() => Promise.reject(new Error('died'))] });
    await expect(died.pass()).rejects.toThrow('died');
    expect([await titles('farrier'), await stateOf(medium)]).toMatchObject([[], { status: 'read' }]);
    await makeTextLoop(() => ({ ...office(), now: instantLater(currentInstant(), textLeaseMs + 1) }), {
      followers: [followAttachment],
    }).pass();
    expect(await titles('farrier')).toEqual(['Told late']);
  });

  it('is indexed as far as a search can hold it, whatever it is made of', async () => {
    const media: Medium[] = [];
    for (let index = 0; index < 3; index += 1) media.push(await give([`Part ${String(index)}`]));
    await publishWithFiles(staff, 'As much as there is', media);
    await readAll();
    const digits = (from: number) => Array.from({ length: 40_000 }, (_, index) => (from + index).toString(36));
    const shapes: ((index: number) => string)[] = [
      (index) => digits(index * 40_000).join(' '),
      (index) => digits(index * 40_000).join('-'),
      (index) =>
        digits(index * 40_000)
          .map((word) => `é${word}-à${word}`)
          .join(' '),
      (index) =>
        digits(index * 40_000)
          .map((word) => `https://${word}.example/${word}?${word}`)
          .join('\n'),
      () => 'a'.repeat(200_000),
      () => `${'x'.repeat(2_000)} `.repeat(100),
      (index) =>
        Array.from({ length: 60_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7 + index) % 20_000))).join(' '),
    ];
    for (const shape of shapes) {
      for (const [index, { sha256 }] of media.entries())
        await database.db
          .updateTable('medium_texts')
          .set({ pages: JSON.stringify([`soapmaker${String(index)} ${shape(index).slice(0, 200_000)}`]) })
          .where('sha256', '=', sha256)
          .execute();
      await followAttachment(office(), media[0]?.sha256 ?? bug('no file'));
      expect(await titles('soapmaker0')).toEqual(['As much as there is']);
    }
  });
});
