import { importSizeMaxBytes } from '@coalition/domain/imports';
import { mediumSizeMaxBytes } from '@coalition/domain/media';

/** The longest body of words, in bytes. */
const wordsMaxBytes = 512 * 1024;

/** The paths that take files, each with the longest it takes, in bytes. */
export const filePaths: ReadonlyMap<string, number> = new Map([
  ['/files', mediumSizeMaxBytes],
  ['/imports/file', importSizeMaxBytes],
]);

/** The longest body that any path takes, in bytes. */
export const bodyMaxBytes = Math.max(wordsMaxBytes, ...filePaths.values());

/** A body as it announces itself. */
interface AnnouncedBody {
  'transfer-encoding'?: string | undefined;
  'content-length'?: string | undefined;
}

/**
 * Whether a body is as long as its path takes, by what it says itself; one that does not say how long it is counts as longer
 * than words. The page of a file's path says by itself, in words, that a file is too long.
 */
export function isBodyTaken(path: string, headers: AnnouncedBody): boolean {
  if (filePaths.has(path)) return true;
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= wordsMaxBytes;
}
