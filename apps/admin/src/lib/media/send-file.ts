import { Medium, mediumSizeMaxBytes, MediumTooLarge } from '@coalition/domain/media';
import { fail, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Refused } from '#lib/office/refusal.ts';
import { refusedWith, sendBytes } from '#lib/files/send-bytes.ts';

/**
 * Sends a file to the office, which looks through it and keeps it.
 *
 * @param onProgress called with the share that was sent, from 0 to 1
 */
export async function sendFile(file: File, onProgress: (share: number) => void): Promise<Result<Medium, Refused>> {
  if (file.size > mediumSizeMaxBytes) return fail(refusedWith(MediumTooLarge.code));
  const sent = await sendBytes(file, {
    path: '/files',
    fileName: file.name,
    answer: z.object({ medium: Medium }),
    onProgress,
  });
  return sent.ok ? ok(sent.value.medium) : sent;
}
