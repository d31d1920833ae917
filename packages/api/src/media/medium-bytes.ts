import type { Medium } from '@coalition/domain/media';
import { open, type FileHandle } from 'node:fs/promises';
import { mediumFile } from './medium-file.ts';

/** A part of a file, first and last byte included, counted from 0. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a file that somebody asked for.
 *
 * @param header such as `bytes=0-99`, `bytes=100-` or `bytes=-100`
 * @returns null for the whole of it, also where more than one part is asked for; `outside` where there is no such part
 * @source RFC 9110, 14.1.2
 */
export function rangeOf(header: string | undefined, sizeBytes: number): ByteRange | 'outside' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const first = from === '' ? Math.max(sizeBytes - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first > last ? 'outside' : { first, last };
}

/** Opens the bytes of a medium; null where they are gone, or not as long as they were. */
export async function openMedium(dataDir: string, medium: Medium): Promise<FileHandle | null> {
  const handle = await open(mediumFile(dataDir, medium.sha256), 'r').catch(() => null);
  if (handle === null) return null;
  const { size } = await handle.stat();
  if (size === medium.sizeBytes) return handle;
  await handle.close();
  return null;
}
