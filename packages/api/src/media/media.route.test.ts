import { Medium, mediumSizeMaxBytes } from '@coalition/domain/media';
import { Digest } from '@coalition/domain/values';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { newestAudit } from '../server/office.examples.ts';
import { examplePdf, openMediaPlace, packedObjects, type MediaPlace } from './media.examples.ts';
import { listMedia } from './medium.store.ts';

const Given = z.object({ medium: Medium });
const Refused = z.object({ failure: z.object({ code: z.string(), facts: z.unknown() }) });

describeOnBothEngines('giving a file', (open) => {
  let database: TestDatabase;
  let place: MediaPlace;
  let folder: string;
  beforeAll(async () => {
    database = await open();
    place = await openMediaPlace(database);
    folder = join(database.place.dataDir, 'media');
  });
  afterAll(() => place.close());

  const given = async (...asked: Parameters<MediaPlace['give']>): Promise<Medium> =>
    Given.parse(await (await place.give(...asked)).json()).medium;
  const refusal = async (...asked: Parameters<MediaPlace['give']>): Promise<[number, string]> => {
    const answer = await place.give(...asked);
    return [answer.status, Refused.parse(await answer.json()).failure.code];
  };
  /** Every file that lies in the folder, hidden ones too. */
  const files = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
      : [];

  it('keeps a document to the byte under its digest, and notes who gave it', async () => {
    const bytes = examplePdf('(kept)');
    const medium = await given(bytes, { fileName: 'Mémoire é.pdf' });
    expect(medium).toMatchObject({ mediaType: 'application/pdf', sizeBytes: bytes.length, fileName: 'Mémoire é.pdf' });
    expect(readFileSync(join(folder, medium.sha256.slice(0, 2), medium.sha256))).toEqual(bytes);
    expect(await newestAudit(database.db)).toMatchObject({ action: 'media.add', record_id: medium.id });
  });

  it('takes the same bytes twice as one file, also at the same moment', async () => {
    const before = files().length;
    const bytes = examplePdf('(twice)');
    const [one, other] = await Promise.all([given(bytes, { fileName: 'a.pdf' }), given(bytes, { fileName: 'b.pdf' })]);
    expect(other.id).toBe(one.id);
    expect((await given(bytes)).id).toBe(one.id);
    expect(files()).toHaveLength(before + 1);
  });

  it('draws a picture anew, without the place where it was taken', async () => {
    const photograph = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' }, IFD0: { Copyright: 'zyzzyva' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photograph.toString('latin1')).toContain('Exif');
    const medium = await given(photograph, { fileName: 'IMG_0042.JPG' });
    expect(medium).toMatchObject({ mediaType: 'image/jpeg', widthPx: 20, heightPx: 40 });
    const kept = readFileSync(join(folder, medium.sha256.slice(0, 2), medium.sha256));
    expect(kept.toString('latin1')).not.toMatch(/Exif|zyzzyva/);
    expect((await given(photograph)).id).toBe(medium.id);
  });

  it.each([
    ['../../../etc/cron.d/x.pdf', 'x.pdf'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['/etc/passwd', 'passwd'],
    ['a\u0000b\r\nx: y.pdf', 'abx: y.pdf'],
    ['', null],
  ])('lays nothing down where a name leads: %j', async (fileName, kept) => {
    const before = files().length;
    const medium = await given(examplePdf(`(${encodeURIComponent(fileName)})`), { fileName });
    expect(medium.fileName).toBe(kept);
    expect(files()).toHaveLength(before + 1);
    expect(files()).toContain(medium.sha256);
  });

  const page = '<!doctype html><script>alert(1)</script>';
  it.each([
    ['a page named as a document', Buffer.from(page), 'medium_type_refused'],
    [
      'a drawing that can carry a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'medium_type_refused',
    ],
    ['a page with a document at its end', Buffer.concat([Buffer.from(page), examplePdf()]), 'medium_type_refused'],
    ['nothing', Buffer.alloc(0), 'medium_damaged'],
    ['half a document', examplePdf().subarray(0, 100), 'medium_damaged'],
    ['a document with a script', examplePdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'medium_active'],
    ['a script spelled in codes', examplePdf('<< /S /J#61vaScript /JS (x) >>'), 'medium_active'],
    ['a script in packed objects', examplePdf(packedObjects('4 0 <</S/JavaScript/JS(x)>>')), 'medium_active'],
    ['a document that opens a program', examplePdf('<< /S /Launch /F (cmd.exe) >>'), 'medium_active'],
    ['a document with another file in it', examplePdf('<< /Type /EmbeddedFile >>'), 'medium_active'],
    [
      'packed objects that cannot be unpacked',
      examplePdf('<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx'),
      'medium_damaged',
    ],
    [
      'packed objects in another packing',
      examplePdf('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx'),
      'medium_damaged',
    ],
    ['a document with a password', examplePdf('<< /Encrypt 9 0 R >>'), 'medium_locked'],
    ['the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'medium_damaged'],
    ['more than 10 MiB', Buffer.concat([examplePdf(), Buffer.alloc(mediumSizeMaxBytes)]), 'medium_too_large'],
  ])('refuses %s, and nothing of it stays', async (_what, bytes, code) => {
    const before = [files(), await listMedia(database.db)];
    expect(await refusal(bytes)).toEqual([400, code]);
    expect([files(), await listMedia(database.db)]).toEqual(before);
  });

  it('refuses a picture of more than 40 million pixels before it is drawn', async () => {
    const huge = await sharp({ create: { width: 30_000, height: 1_500, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await refusal(huge)).toEqual([400, 'medium_too_large']);
  });

  it('unpacks no more than it can hold', async () => {
    const bomb = packedObjects(' '.repeat(70 * 1024 * 1024));
    expect(await refusal(examplePdf(bomb))).toEqual([400, 'medium_damaged']);
  });

  it('refuses who is not signed in, and who only translates', async () => {
    expect(await refusal(examplePdf(), { role: null })).toEqual([401, 'session_ended']);
    expect(await refusal(examplePdf(), { role: 'translator' })).toEqual([403, 'action_forbidden']);
    expect(await newestAudit(database.db)).toMatchObject({ action: 'access.refused' });
  });

  it('stops reading a body that never ends', async () => {
    const before = files();
    const sent = await pour(await place.headersOf('editor'), 'endless');
    expect(sent.status).toBe(400);
    expect(sent.sizeBytes).toBeLessThan(mediumSizeMaxBytes * 3);
    expect(files()).toEqual(before);
  });

  it('keeps nothing of a file whose sending was broken off', async () => {
    const before = [files(), await listMedia(database.db)];
    expect((await pour(await place.headersOf('editor'), 'broken')).status).toBeNull();
    await given(examplePdf('(after)'));
    const after = [files(), await listMedia(database.db)];
    expect(after.map((list) => list.length)).toEqual(before.map((list) => list.length + 1));
  });

  it('says so when the disk takes nothing, and goes on when it does again', async () => {
    const medium = await given(examplePdf('(first)'));
    const bytes = examplePdf('(blocked)');
    const shelf = join(folder, medium.sha256.slice(0, 2));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    expect(await refusal(bytes)).toEqual([503, 'medium_not_stored']);
    rmSync(folder);
    mkdirSync(shelf, { recursive: true });
    expect((await given(bytes)).sizeBytes).toBe(bytes.length);
  });

  /** Sends a body piece by piece: without an end, or broken off after some of it. */
  async function pour(
    headers: Record<string, string>,
    how: 'endless' | 'broken',
  ): Promise<{ status: number | null; sizeBytes: number }> {
    return new Promise((resolve) => {
      let [sizeBytes, isOver] = [0, false];
      const end = (status: number | null): void => {
        isOver = true;
        sending.destroy();
        resolve({ status, sizeBytes });
      };
      const sending = request(place.staffUrl, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
      });
      sending.on('response', ({ statusCode }) => {
        end(statusCode ?? null);
      });
      sending.on('error', () => {
        if (!isOver) end(null);
      });
      const piece = Buffer.concat([examplePdf(), Buffer.alloc(64 * 1024)]);
      const next = (): void => {
        if (isOver) return;
        sizeBytes += piece.length;
        if (how === 'broken' && sizeBytes > 1_000_000) sending.destroy();
        else sending.write(piece, () => setImmediate(next));
      };
      next();
    });
  }

  it('has an address for its digest alone', async () => {
    for (const text of ['..%2f..%2fkeys%2fshared%2fsecret', 'A'.repeat(64), '', Digest.parse('0'.repeat(64))])
      expect((await place.fetchStaff(text, 'editor')).status).toBe(404);
  });
});
