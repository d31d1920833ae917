import { Digest } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What is known of a file of lines once it is written. */
export interface WrittenPart {
  lines: number;
  sizeBytes: number;
  sha256: Digest;
}

/** Writes batches of lines into a new file, or nowhere, and counts and digests what was written. */
export async function writePart(file: string | null, batches: AsyncIterable<readonly string[]>): Promise<WrittenPart> {
  const hash = createHash('sha256');
  const handle = file === null ? null : await open(file, 'wx', 0o600);
  let [lines, sizeBytes] = [0, 0];
  try {
    for await (const batch of batches) {
      const bytes = Buffer.from(batch.map((line) => `${line}\n`).join(''));
      hash.update(bytes);
      lines += batch.length;
      sizeBytes += bytes.length;
      await handle?.writeFile(bytes);
    }
  } finally {
    await handle?.close();
  }
  return { lines, sizeBytes, sha256: Digest.parse(hash.digest('hex')) };
}
