import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { bug } from '@coalition/domain/values';
import { blockBytes, paddingBytes, writeHeader, type TarEntry } from './tar-header.ts';

/** A file to be put into an archive; its chunks together are exactly `sizeBytes` long. */
export interface NewEntry extends TarEntry {
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Writes a `tar.gz` that any tar can read, and resolves when all of it is on the disk. Rejects with the system's error
 * when it cannot be written; what was written until then stays.
 *
 * @param path must not exist
 */
export async function writeArchive(path: string, entries: AsyncIterable<NewEntry> | Iterable<NewEntry>): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(Readable.from(tarOf(entries)), createGzip(), file);
}

async function* tarOf(entries: AsyncIterable<NewEntry> | Iterable<NewEntry>): AsyncGenerator<Uint8Array> {
  for await (const { chunks, ...entry } of entries) {
    yield writeHeader(entry);
    let written = 0;
    for await (const chunk of chunks) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== entry.sizeBytes) bug('entry of another length than announced', { ...entry, written });
    yield Buffer.alloc(paddingBytes(entry.sizeBytes));
  }
  yield Buffer.alloc(2 * blockBytes);
}
