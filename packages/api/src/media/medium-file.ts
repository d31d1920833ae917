import { MediumNotStored } from '@coalition/domain/media';
import { fail, ok, type Digest, type FailureOf, type Result } from '@coalition/domain/values';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemErrorCode } from '../server/system-error-code.ts';

/** Where the bytes with a digest lie: in a folder by its first two letters. */
export function mediumFile(dataDir: string, sha256: Digest): string {
  return join(dataDir, 'media', sha256.slice(0, 2), sha256);
}

/**
 * Lays bytes down under their digest, on the disk when it resolves: whoever looks finds all of them or nothing. Bytes that
 * are there already are left as they are.
 *
 * @fails MediumNotStored, and then nothing of it stays
 */
export async function storeMediumFile(
  dataDir: string,
  sha256: Digest,
  bytes: Uint8Array,
): Promise<Result<null, FailureOf<typeof MediumNotStored>>> {
  const file = mediumFile(dataDir, sha256);
  // A backup passes over hidden files.
  const draft = join(dirname(file), `.${randomUUID()}`);
  try {
    if (await hasLength(file, bytes.length)) return ok(null);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFlushed(draft, bytes);
    await rename(draft, file);
    for (const folder of [dirname(file), join(dataDir, 'media'), dataDir]) await flush(folder);
    return ok(null);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return fail(MediumNotStored({ reason }));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Deletes the bytes with a digest; nothing happens where there are none. */
export async function removeMediumFile(dataDir: string, sha256: Digest): Promise<void> {
  await rm(mediumFile(dataDir, sha256), { force: true });
}

async function hasLength(file: string, sizeBytes: number): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size === sizeBytes,
    () => false,
  );
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
