import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive, type NewEntry } from './archive/write-archive.ts';
import { BackedUpPath, manifestDigestName, manifestName } from './manifest.ts';
import { verifyBackup } from './verify-backup.ts';

const line = '{"name":"a"}\n';
const picture = 'bytes';
const parts = { 'tables/staff.jsonl': line, 'media/picture': picture };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function manifestOf(change: object = {}): string {
  return JSON.stringify({
    format: 'coalition-backup',
    version: 1,
    at: '2026-03-01T12:00:00.000Z',
    engine: 'pglite',
    migrations: [],
    tables: [{ name: 'staff', rows: 1, sizeBytes: line.length, sha256: sha256(line) }],
    sequences: [],
    files: [{ path: 'media/picture', sizeBytes: picture.length, sha256: sha256(picture) }],
    ...change,
  });
}

function* entriesOf(texts: Record<string, string>): Generator<NewEntry> {
  for (const [name, text] of Object.entries(texts)) yield { name, sizeBytes: text.length, chunks: [Buffer.from(text)] };
}

describe('verifying a backup', () => {
  let folder: string;
  let count = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coalition-verify-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function verify(
    texts: Record<string, string>,
    manifest = manifestOf(),
    digest = sha256(manifest),
  ): Promise<unknown> {
    const file = join(folder, `${String((count += 1))}.tar.gz`);
    const ending = { [manifestName]: manifest, [manifestDigestName]: `${digest}  ${manifestName}\n` };
    await writeArchive(file, entriesOf({ ...texts, ...ending }));
    const verified = await verifyBackup(file);
    return verified.ok ? 'whole' : verified.failure.facts.what;
  }

  it('finds it whole when every part is as its manifest says', async () => {
    expect(await verify(parts)).toBe('whole');
  });

  it('names the part that was changed, left out, added or moved', async () => {
    expect(await verify({ ...parts, 'tables/staff.jsonl': '{"name":"b"}\n' })).toBe('tables/staff.jsonl');
    expect(await verify({ ...parts, 'media/picture': 'bites' })).toBe('media/picture');
    expect(await verify({ 'tables/staff.jsonl': line })).toBe(manifestName);
    expect(await verify({ ...parts, 'media/other': '' })).toBe('media/other');
    expect(await verify({ 'media/picture': picture, 'tables/staff.jsonl': line })).toBe('media/picture');
  });

  it('refuses a manifest that was changed, or that it does not know', async () => {
    expect(await verify(parts, manifestOf(), sha256('another'))).toBe(manifestName);
    expect(await verify(parts, manifestOf({ version: 2 }))).toBe(manifestName);
    expect(await verify(parts, 'not JSON')).toBe(manifestName);
  });

  it('refuses an archive that ends before its manifest', async () => {
    const file = join(folder, 'open.tar.gz');
    await writeArchive(file, entriesOf(parts));
    expect(await verifyBackup(file)).toMatchObject({ ok: false, failure: { code: 'backup_damaged' } });
  });

  it.each([
    '../outside',
    'media/../../outside',
    '/etc/passwd',
    'media//x',
    'database/PG_VERSION',
    'media/a\\b',
    'media/',
  ])('refuses a file that would lead out of its folder: %s', async (path) => {
    expect(BackedUpPath.safeParse(path).success).toBe(false);
    const files = [{ path, sizeBytes: 1, sha256: sha256('x') }];
    expect(await verify({ 'tables/staff.jsonl': line, [path]: 'x' }, manifestOf({ files }))).toBe(manifestName);
  });
});
