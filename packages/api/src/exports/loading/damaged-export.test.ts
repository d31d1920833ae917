import { exportFiles, ExportManifest, sumsText, announcedFiles } from '@coalition/domain/exports';
import { Digest } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../backups/archive/read-archive.ts';
import { writeArchive } from '../../backups/archive/write-archive.ts';
import { makePlace } from '../../database/test-databases.ts';
import { importedAt, wholeExport, within } from '../exports.examples.ts';
import { findRelation } from './find-relation.ts';
import { importArchive } from './import-archive.ts';

type Files = Map<string, Buffer>;

/** Making an embedded database takes seconds, and many on a busy machine. */
const initialising = { timeout: 120_000 };

describe('an export that somebody had in their hands', initialising, () => {
  let folder: string;
  let file: string;
  let files: Files;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coalition-exports-'));
    file = await wholeExport();
    files = await filesOf(file);
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Tries to load a file, and looks that nothing of it stays. */
  const refusalOf = async (damaged: string, engine: 'pglite' | 'postgresql' = 'postgresql') => {
    const place = await makePlace(engine, 'empty');
    const loaded = await importArchive({ file: damaged, place, at: importedAt });
    if (engine === 'postgresql') expect(await within(place, findRelation)).toBeNull();
    for (const name of ['database', 'media', 'keys', 'ledger', 'importing'])
      expect(existsSync(join(place.dataDir, name)), name).toBe(false);
    return loaded.ok ? null : loaded.failure;
  };
  const written = async (changed: Files, name: string): Promise<string> => {
    const path = join(folder, `${name}.tar.gz`);
    const entries = [...changed].map(([entry, bytes]) => ({ name: entry, sizeBytes: bytes.length, chunks: [bytes] }));
    await writeArchive(path, entries);
    return path;
  };
  const changed = (path: string, change: (text: string) => string): Files =>
    new Map([...files].map(([name, bytes]) => [name, name === path ? Buffer.from(change(bytes.toString())) : bytes]));

  it('is refused cut short, and with one bit flipped', async () => {
    const whole = readFileSync(file);
    const [short, flipped] = [join(folder, 'short'), join(folder, 'flipped')];
    writeFileSync(short, whole.subarray(0, whole.length - 100));
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(whole.length >> 1) ^ 16, whole.length >> 1);
    writeFileSync(flipped, bytes);
    expect(await refusalOf(short)).toMatchObject({ code: 'export_damaged' });
    expect(await refusalOf(flipped)).toMatchObject({ code: 'export_damaged' });
  });

  it('is refused where a word was changed and the sums were not', async () => {
    const path = 'data/records/topics.jsonl';
    const tampered = changed(path, (text) => text.replace('another-address', 'anotherXaddress'));
    expect(await refusalOf(await written(tampered, 'word'))).toMatchObject({
      facts: { what: expect.stringContaining(path) },
    });
  });

  it('is refused where its lines speak of a file that is not announced', async () => {
    const path = 'data/media.jsonl';
    const change = (text: string) => text.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${'0'.repeat(64)}"`);
    const tampered = resealed(changed(path, change));
    expect(await refusalOf(await written(tampered, 'file'))).toMatchObject({
      facts: { what: expect.stringContaining('media/') },
    });
  });

  it('is refused where a name was changed, though every sum was made anew', async () => {
    const path = 'private/endorsements.jsonl';
    const tampered = resealed(changed(path, (text) => text.replace(/"name":"[^"]+"/, '"name":"Somebody Else"')));
    expect(await refusalOf(await written(tampered, 'name'), 'pglite')).toMatchObject({ code: 'export_unproven' });
  });

  it('is refused where an endorsement was taken out, though every sum was made anew', async () => {
    const path = 'private/endorsements.jsonl';
    const isConfirmed = (line: string) => line.includes('"status":"confirmed"');
    const tampered = resealed(
      changed(path, (text) =>
        text
          .split('\n')
          .filter((_line, place, all) => place !== all.findIndex(isConfirmed))
          .join('\n'),
      ),
    );
    expect(await refusalOf(await written(tampered, 'out'))).toMatchObject({ code: 'export_unproven' });
  });

  it('is refused where one thing stands twice, or says something of nothing', async () => {
    const topics = 'data/records/topics.jsonl';
    const twice = resealed(changed(topics, (text) => `${text}${text.split('\n')[0] ?? ''}\n`));
    expect(await refusalOf(await written(twice, 'twice'))).toMatchObject({ facts: { what: topics } });
    const confidential = 'private/confidential.jsonl';
    const ofNothing = resealed(changed(confidential, (text) => text.replace(/"id":"top_[^"]{4}/, '"id":"top_ffff')));
    expect(await refusalOf(await written(ofNothing, 'nothing'))).toMatchObject({ code: 'export_damaged' });
  });

  it('is refused with a file that leads out of its folder, one too many, or one missing', async () => {
    const out = new Map([...files, ['../../escaped', Buffer.from('x')] as const]);
    expect(await refusalOf(await written(out, 'out-of-folder'))).toMatchObject({ code: 'export_damaged' });
    expect(existsSync(join(folder, '..', 'escaped'))).toBe(false);
    const less = new Map([...files].filter(([name]) => name !== 'data/links.jsonl'));
    expect(await refusalOf(await written(less, 'less'))).toMatchObject({ code: 'export_damaged' });
  });

  it('is refused where it claims to hold far more than could be packed into it', async () => {
    const huge = changed(exportFiles.manifest, (text) => {
      const manifest = ExportManifest.parse(JSON.parse(text));
      const parts = manifest.parts.map((part) => ({ ...part, sizeBytes: 8_000_000_000 }));
      return JSON.stringify({ ...manifest, parts });
    });
    expect(await refusalOf(await written(huge, 'huge'))).toMatchObject({ facts: { what: 'too_dense' } });
  });

  it('is refused when a newer program wrote it, in words that say so', async () => {
    const newer = changed(exportFiles.manifest, (text) => text.replace('"version": 1', '"version": 2'));
    expect(await refusalOf(await written(newer, 'newer'))).toMatchObject({
      code: 'export_newer',
      facts: { version: 2 },
    });
  });

  it('is refused where it is no export at all', async () => {
    expect(await refusalOf(await written(new Map([['a', Buffer.from('b')]]), 'other'))).toMatchObject({
      code: 'export_damaged',
    });
  });
});

async function filesOf(file: string): Promise<Files> {
  const files: Files = new Map();
  for await (const part of readArchive(file)) {
    if (part.kind === 'damaged') return expect.fail(part.reason);
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.chunks) chunks.push(Uint8Array.from(chunk));
    files.set(part.name, Buffer.concat(chunks));
  }
  return files;
}

/** The same files with every length and sum made right, as somebody who tampers would. */
function resealed(files: Files): Files {
  const bytesOf = (path: string): Buffer => files.get(path) ?? expect.fail(path);
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const manifest = ExportManifest.parse(JSON.parse(bytesOf(exportFiles.manifest).toString()));
  const parts = manifest.parts.map((part) => {
    const bytes = bytesOf(part.path);
    return { ...part, sizeBytes: bytes.length, sha256: sha256(bytes), lines: bytes.toString().split('\n').length - 1 };
  });
  const sealed = ExportManifest.parse({ ...manifest, parts });
  const text = Buffer.from(`${JSON.stringify(sealed, null, 2)}\n`);
  const sums = sumsText([
    { path: exportFiles.manifest, sha256: Digest.parse(sha256(text)) },
    ...announcedFiles(sealed),
  ]);
  return new Map([...files, [exportFiles.manifest, text], [exportFiles.sums, Buffer.from(sums)]]);
}
