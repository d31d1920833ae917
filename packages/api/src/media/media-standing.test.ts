import { Medium, MediumNotPicture } from '@coalition/domain/media';
import { ReferenceMissing } from '@coalition/domain/revisions';
import { bug, Digest, Instant } from '@coalition/domain/values';
import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { backUp } from '../backups/back-up.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import { openDatabase } from '../database/open-database.ts';
import { describeOnBothEngines, makePlace, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, newestAudit, publicCaller, refusalOf, staffCaller } from '../server/office.examples.ts';
import {
  attachFiles,
  beginStatement,
  exampleStaff,
  freezeStatement,
  namedFile,
  publishStatementRecord,
  publishWithFiles,
  type ExampleStaff,
} from '../statements/desk/statement.examples.ts';
import { examplePdf, openMediaPlace, type MediaPlace } from './media.examples.ts';
import { mediumFile } from './medium-file.ts';
import { findMedium } from './medium.store.ts';
import { claimText } from './reading/medium-text.store.ts';

const Given = z.object({ medium: Medium });

describeOnBothEngines('a file that was given', (open, engine) => {
  let database: TestDatabase;
  let place: MediaPlace;
  let staff: ExampleStaff;
  beforeAll(async () => {
    database = await open('library');
    place = await openMediaPlace(database);
    staff = await exampleStaff(database.db);
  });
  afterAll(() => place.close());

  const give = async (words: string): Promise<Medium> =>
    Given.parse(await (await place.give(examplePdf(`(${words})`))).json()).medium;
  const statusOf = async ({ sha256 }: Medium): Promise<number> => (await place.fetchPublic(sha256)).status;
  const officeCaller = async () =>
    staffCaller(database.db, await addAsker(database.db, 'editor'), { installation: place.installation });

  it('is seen by staff at once, and by no visitor while a draft alone refers to it', async () => {
    const medium = await give('draft');
    expect(await statusOf(medium)).toBe(404);
    await attachFiles(staff, await beginStatement(staff, 'A draft with a file'), [namedFile(medium)]);
    expect(await statusOf(medium)).toBe(404);
    const seen = await place.fetchStaff(medium.sha256, 'translator');
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(examplePdf('(draft)'));
    expect((await place.fetchStaff(medium.sha256, null)).status).toBe(401);
  });

  it('is lent once the words are frozen, public with them, and gone when they are withdrawn', async () => {
    const medium = await give('way');
    const id = await beginStatement(staff, 'The way of a file');
    await attachFiles(staff, id, [namedFile(medium)]);
    await freezeStatement(staff, id);
    const lent = await place.fetchPublic(medium.sha256);
    expect([lent.status, lent.headers.get('cache-control')]).toEqual([200, 'no-store']);
    await publishStatementRecord(staff, id);
    const shown = await place.fetchPublic(medium.sha256);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(examplePdf('(way)'));
    const file = { mediaType: medium.mediaType, sizeBytes: medium.sizeBytes };
    const address = { language: 'fr' as const, slug: 'the-way-of-a-file' };
    const { statements } = publicCaller(database.db);
    expect(await statements.find(address)).toMatchObject({
      view: { attachments: [{ name: 'Les chiffres', sha256: medium.sha256, file }] },
    });
    expect(await statements.version({ ...address, number: 1 })).toMatchObject({ attachments: [{ file }] });
    expect(await statements.versionJson({ ...address, number: 1 })).toContain(
      `"attachments":[{"name":{"en":"The figures","fr":"Les chiffres"},"sha256":"${medium.sha256}"}]`,
    );
    const { record } = await staff.director.statements.open({ id });
    const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };
    await staff.director.statements.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
    expect(await statusOf(medium)).toBe(410);
    await staff.director.statements.reopen({ id, expectedRevision: record.revision + 1, reason: null });
    expect(await statusOf(medium), 'also while it is prepared anew').toBe(410);
  });

  it('answers whoever has it already, and whoever wants a part of it', async () => {
    const medium = await give('parts');
    await publishWithFiles(staff, 'Parts of a file', [medium]);
    const size = String(medium.sizeBytes);
    const ask = async (headers: Record<string, string>): Promise<[number, string, string | null]> => {
      const answer = await place.fetchPublic(medium.sha256, headers);
      return [answer.status, await answer.text(), answer.headers.get('content-range')];
    };
    const etag = `"${medium.sha256}"`;
    expect(await ask({ 'if-none-match': etag })).toEqual([304, '', null]);
    expect((await ask({ 'if-none-match': '"another"' }))[0]).toBe(200);
    expect(await ask({ range: 'bytes=0-4' })).toEqual([206, '%PDF-', `bytes 0-4/${size}`]);
    expect((await ask({ range: 'bytes=-6' }))[1]).toBe('%%EOF\n');
    expect(await ask({ range: `bytes=${size}-` })).toEqual([416, '', `bytes */${size}`]);
    for (const range of ['bytes=4-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
      expect((await ask({ range }))[0]).toBe(200);
  });

  it('can be attached only as long as it is there', async () => {
    const sha256 = Digest.parse('0'.repeat(64));
    const id = await beginStatement(staff, 'Without a file');
    expect(await refusalOf(attachFiles(staff, id, [namedFile({ sha256 })]))).toEqual(
      ReferenceMissing({ field: 'attachments', id: sha256 }),
    );
  });

  it('is deleted with its bytes when nothing refers to it, and noted', async () => {
    const medium = await give('unused');
    const office = await officeCaller();
    await office.media.delete({ id: medium.id });
    expect(existsSync(mediumFile(database.place.dataDir, medium.sha256))).toBe(false);
    expect(await newestAudit(database.db)).toMatchObject({ action: 'media.delete', record_id: medium.id });
    expect((await refusalOf(office.media.delete({ id: medium.id })))?.code).toBe('record_not_found');
    expect((await give('unused')).id).not.toBe(medium.id);
  });

  it('is kept as long as a draft, or any version of the past, refers to it', async () => {
    const [first, second] = [await give('one'), await give('two')];
    const id = await beginStatement(staff, 'Once attached');
    await attachFiles(staff, id, [namedFile(first)]);
    await freezeStatement(staff, id);
    await attachFiles(staff, id, [namedFile(second)]);
    const office = await officeCaller();
    for (const { id: medium } of [first, second])
      expect((await refusalOf(office.media.delete({ id: medium })))?.code).toBe('medium_in_use');
    const { uses } = await office.media.find({ id: first.id });
    expect(uses).toEqual([
      { noun: 'statements', recordId: id, titles: { en: 'Once attached', fr: 'Once attached (fr)' } },
    ]);
    const line = (await office.media.list()).find((each) => each.id === second.id);
    expect(line?.uses.map(({ recordId }) => recordId)).toEqual([id]);
  });

  it('is not lost where it is attached and deleted at the same moment', async () => {
    const office = await officeCaller();
    for (let round = 0; round < 5; round += 1) {
      const medium = await give(`race ${String(round)}`);
      const id = await beginStatement(staff, `Race ${String(round)}`);
      const [attached, deleted] = await Promise.all([
        refusalOf(attachFiles(staff, id, [namedFile(medium)])),
        refusalOf(office.media.delete({ id: medium.id })),
      ]);
      expect([attached, deleted].filter((refusal) => refusal === null)).toHaveLength(1);
      const isThere = (await findMedium(database.db, medium.id)) !== null;
      expect(isThere).toBe(attached === null);
      expect(existsSync(mediumFile(database.place.dataDir, medium.sha256))).toBe(isThere);
    }
  });

  it('can be the logo, if it is a picture', async () => {
    const bytes = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const picture = Given.parse(await (await place.give(bytes, { fileName: 'logo.png' })).json()).medium;
    const document = await give('no logo');
    const { director } = staff;
    const save = async (sha256: Digest) => {
      const [record] = await director.coalition.list();
      if (!record) return bug('no coalition');
      const logo = { sha256, alt: { en: 'A paper plane', fr: 'Un avion en papier' } };
      const edit = { facts: { ...record.facts, logo } };
      return director.coalition.save({ id: record.id, expectedRevision: record.revision, edit, reason: null });
    };
    expect(await refusalOf(save(document.sha256))).toEqual(MediumNotPicture({}));
    const { id, revision } = await save(picture.sha256);
    expect(await statusOf(picture)).toBe(404);
    await director.coalition.publish({ id, expectedRevision: revision, languages: ['en', 'fr'], reason: null });
    expect(await statusOf(picture)).toBe(200);
    expect(await publicCaller(database.db).coalition.find({ language: 'fr' })).toMatchObject({
      logo: { sha256: picture.sha256, alt: 'Un avion en papier', widthPx: 64, heightPx: 32 },
    });
    const office = await officeCaller();
    expect((await refusalOf(office.media.delete({ id: picture.id })))?.code).toBe('medium_in_use');
  });

  it('says what staff say of it', async () => {
    const medium = await give('described');
    const office = await officeCaller();
    const about = { ...medium.about, name: { en: 'Figures of 2025', fr: null }, permission: 'own_work' as const };
    expect((await office.media.describe({ id: medium.id, about })).about).toEqual(about);
    expect((await office.media.find({ id: medium.id })).about).toEqual(about);
  });

  it('comes back with a backup, bytes and entry', { timeout: 120_000 }, async () => {
    const medium = await give('backed up');
    const at = Instant.parse('2026-03-02T16:00:00.000Z');
    await claimText(database.db, at, at);
    const texts = ({ db }: Pick<TestDatabase, 'db'>) =>
      db.selectFrom('medium_texts').selectAll().orderBy('sha256').execute();
    const before = await texts(database);
    const made = await backUp({ database, dataDir: database.place.dataDir, at });
    const target = await makePlace(engine, 'empty');
    const file = made.ok ? made.value.file : expect.fail(made.failure.code);
    expect((await restoreBackup({ file, place: target })).ok).toBe(true);
    const restored = await openDatabase(target);
    if (!restored.ok) return expect.fail(restored.failure.code);
    expect(await findMedium(restored.value.db, medium.id)).toEqual(medium);
    expect(readFileSync(mediumFile(target.dataDir, medium.sha256))).toEqual(examplePdf('(backed up)'));
    expect([before.length > 0, await texts(restored.value)]).toEqual([true, before]);
    await restored.value.close();
  });
});
