import { importSizeMaxBytes, ImportTooLarge, type ImportFormat } from '@coalition/domain/imports';
import { fail, ImportId, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Refused } from '#lib/office/refusal.ts';
import { refusedWith, sendBytes } from '#lib/files/send-bytes.ts';

/** What is known of a list before it is read. */
export interface ListLabels {
  /** Of the file; empty for what was pasted. */
  name: string;
  /** The form a person takes it for; null to find out. */
  format: ImportFormat | null;
  /** The language of its titles. */
  language: string;
}

/**
 * Sends a list to the office, which keeps it and reads it.
 *
 * @param onProgress called with the share that was sent, from 0 to 1
 */
export async function sendList(
  list: Blob,
  { name, format, language }: ListLabels,
  onProgress: (share: number) => void,
): Promise<Result<ImportId, Refused>> {
  if (list.size > importSizeMaxBytes) return fail(refusedWith(ImportTooLarge.code));
  const sent = await sendBytes(list, {
    path: '/imports/file',
    fileName: name,
    headers: { ...(format !== null && { 'x-import-format': format }), 'x-import-language': language },
    answer: z.object({ id: ImportId }),
    onProgress,
  });
  return sent.ok ? ok(sent.value.id) : sent;
}
