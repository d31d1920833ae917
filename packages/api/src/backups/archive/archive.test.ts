import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from './read-archive.ts';
import { writeArchive, type NewEntry } from './write-archive.ts';

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coalition-archive-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Content {
  name: string;
  bytes: Uint8Array;
}

async function archiveOf(contents: readonly Content[]): Promise<string> {
  count += 1;
  const path = join(folder, `${String(count)}.tar.gz`);
  await writeArchive(path, entriesOf(contents));
  return path;
}

function* entriesOf(contents: readonly Content[]): Generator<NewEntry> {
  for (const { name, bytes } of contents) yield { name, sizeBytes: bytes.length, chunks: [bytes] };
}

async function read(path: string): Promise<{ contents: Content[]; damage: string | undefined }> {
  const contents: Content[] = [];
  for await (const part of readArchive(path)) {
    if (part.kind === 'damaged') return { contents, damage: part.reason };
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.chunks) chunks.push(chunk);
    contents.push({ name: part.name, bytes: new Uint8Array(Buffer.concat(chunks)) });
  }
  return { contents, damage: undefined };
}

const segment = fc.stringMatching(/^[a-z0-9é_-]{1,40}$/);
const contents = fc.uniqueArray(
  fc.record({
    name: fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
    bytes: fc.uint8Array({ maxLength: 3_000 }),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
);

describe('an archive', () => {
  it('gives back every file that was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        expect(await read(await archiveOf(files))).toEqual({ contents: files, damage: undefined });
      }),
      { numRuns: 50 },
    );
  });

  it('can be read by the tar of the system', async () => {
    const long = `${'folder/'.repeat(20)}file.txt`;
    const path = await archiveOf([
      { name: 'a.txt', bytes: Buffer.from('one') },
      { name: long, bytes: Buffer.from('two') },
    ]);
    expect(execFileSync('tar', ['-tzf', path], { encoding: 'utf8' })).toBe(`a.txt\n${long}\n`);
    expect(execFileSync('tar', ['-xzOf', path, long], { encoding: 'utf8' })).toBe('two');
  });

  it('shows that it is damaged when it was cut short anywhere', async () => {
    const whole = readFileSync(await archiveOf([{ name: 'a', bytes: Buffer.from('abc'.repeat(500)) }]));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        const path = join(folder, 'short');
        writeFileSync(path, whole.subarray(0, length));
        expect((await read(path)).damage).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });

  it('shows that it is damaged when one bit was flipped, unless that changes no content', async () => {
    const path = await archiveOf([{ name: 'a', bytes: Buffer.from('abc'.repeat(500)) }]);
    const [whole, original] = [readFileSync(path), await read(path)];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length * 8 - 1 }), async (bit) => {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const damagedPath = join(folder, 'flipped');
        writeFileSync(damagedPath, flipped);
        const found = await read(damagedPath);
        if (found.damage === undefined) expect(found).toEqual(original);
      }),
      { numRuns: 200 },
    );
  });

  it('is never written over another file', async () => {
    const path = await archiveOf([]);
    await expect(writeArchive(path, entriesOf([]))).rejects.toThrow('EEXIST');
  });
});
