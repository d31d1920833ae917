import { createHash } from 'node:crypto';

/** Number and SHA-256 of the lines of a dump. */
export interface LinesDigest {
  rows: number;
  /** Over the lines in UTF-8, each with its line end; 64 hexadecimal digits. */
  sha256: string;
}

/** Counts and digests the lines of a table. */
export async function digestLines(batches: AsyncIterable<readonly string[]>): Promise<LinesDigest> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of batches) {
    rows += lines.length;
    for (const line of lines) hash.update(line).update('\n');
  }
  return { rows, sha256: hash.digest('hex') };
}
