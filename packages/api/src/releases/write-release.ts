import {
  ReleasedResource,
  tableHead,
  tableRows,
  type Release,
  type ReleasedLine,
  type ReleaseFileName,
  type ReleaseTable,
} from '@coalition/domain/releases';
import { Digest } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type WrittenFile = Release['files'][number];

/** Writes a new file of a release piece by piece, on the disk when it resolves, and digests it. */
export async function writeFile(
  folder: string,
  name: ReleaseFileName,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await using file = await open(join(folder, name), 'wx', 0o644);
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    sizeBytes += bytes.length;
    await file.writeFile(bytes);
  }
  await file.sync();
  return { name, sizeBytes, sha256: Digest.parse(hash.digest('hex')) };
}

type Line = Readonly<Record<string, unknown>>;

/** Writes a table twice, as CSV and as lines of JSON. @returns both files, and how many lines there are */
export async function writeTable(
  folder: string,
  table: ReleaseTable,
  read: () => AsyncIterable<readonly Line[]> | Iterable<readonly Line[]>,
): Promise<{ files: WrittenFile[]; lines: number }> {
  let lines = 0;
  const csv = async function* (): AsyncGenerator<string> {
    yield tableHead(table);
    for await (const batch of read()) {
      lines += batch.length;
      yield tableRows(table, batch);
    }
  };
  const json = async function* (): AsyncGenerator<string> {
    for await (const batch of read()) yield batch.map((line) => `${JSON.stringify(line)}\n`).join('');
  };
  const files = [await writeFile(folder, `${table}.csv`, csv()), await writeFile(folder, `${table}.jsonl`, json())];
  return { files, lines };
}

/** The items of a release by what tells them apart; none where its file is not there. */
export async function readReleased(folder: string): Promise<ReleasedLine[]> {
  const file = join(folder, 'resources.jsonl');
  const released: ReleasedLine[] = [];
  if (!existsSync(file)) return released;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const item = ReleasedResource.pick({ id: true, title: true }).strip().safeParse(JSON.parse(line));
    if (item.success) released.push({ ...item.data, digest: createHash('sha256').update(line).digest('hex') });
  }
  return released;
}
