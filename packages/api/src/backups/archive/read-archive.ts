import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { blockBytes, paddingBytes, readHeader, type TarEntry } from './tar-header.ts';

/** What is met while an archive is read: its files in order, and at the first damage, as the last part, its kind. */
export type ArchivePart =
  | ({ kind: 'entry'; chunks: AsyncIterable<Uint8Array> } & TarEntry)
  | { kind: 'damaged'; reason: string };

/**
 * Reads a `tar.gz` of plain files. The chunks of an entry must be read to their end before the next part is asked for;
 * they may end early, and then the next part says that the archive is damaged.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchivePart> {
  const bytes = pipeline(createReadStream(path), createGunzip(), () => undefined);
  const reader = new ByteReader(bytes);
  let failure: string | undefined;
  const guarded = async <Value>(read: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read();
    } catch (error) {
      failure = codeOf(error);
      return undefined;
    }
  };
  try {
    for (;;) {
      const header = await guarded(() => reader.read(blockBytes));
      if (header?.every((byte) => byte === 0) === true) break;
      const entry = header === undefined ? undefined : readHeader(header);
      if (entry === undefined) {
        yield { kind: 'damaged', reason: failure ?? 'cut_short' };
        return;
      }
      yield { kind: 'entry', ...entry, chunks: contentOf(entry, (max) => guarded(() => reader.readSome(max))) };
      await guarded(() => reader.read(paddingBytes(entry.sizeBytes)));
    }
    // The checksum of all bytes stands at the end of the compressed ones, so they are read to the end.
    while ((await guarded(() => reader.readSome(blockBytes))) !== undefined);
    if (failure !== undefined) yield { kind: 'damaged', reason: failure };
  } finally {
    bytes.destroy();
  }
}

async function* contentOf(
  entry: TarEntry,
  readSome: (max: number) => Promise<Uint8Array | undefined>,
): AsyncGenerator<Uint8Array> {
  let missing = entry.sizeBytes;
  while (missing > 0) {
    const piece = await readSome(missing);
    if (piece === undefined) return;
    missing -= piece.length;
    yield piece;
  }
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'unreadable';
}
