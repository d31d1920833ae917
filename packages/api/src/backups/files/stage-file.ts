import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncPath, syncTree } from '../../database/pglite/sync-tree.ts';

/** Writes one file of a backup under a folder, on the disk when it resolves; gives the SHA-256 of what was written. */
export async function stageFile(folder: string, path: string, chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const digested = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(Readable.from(digested()), createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  return hash.digest('hex');
}

/** Whether a folder has nothing in it, or is not there at all. */
export function isEmptyFolder(path: string): boolean {
  return !existsSync(path) || readdirSync(path).length === 0;
}

/** Moves folders to a place where they are absent or empty, names and all on the disk; one that is not there is passed over. */
export function moveFolders(from: string, to: string, names: readonly string[]): void {
  for (const name of names.filter((folder) => existsSync(join(from, folder)))) {
    syncTree(join(from, name));
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
  syncPath(to);
}
