import { Medium, mediumSizeMaxBytes, MediumTooLarge } from '@coalition/domain/media';
import { fail, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Refused } from '#lib/office/refusal.ts';

const Answer = z.union([
  z.object({ medium: Medium }),
  z.object({ failure: z.object({ code: z.string() }).nullable() }),
]);

/**
 * Sends a file to the office, which looks through it and keeps it.
 *
 * @param onProgress called with the share that was sent, from 0 to 1
 */
export function sendFile(file: File, onProgress: (share: number) => void): Promise<Result<Medium, Refused>> {
  if (file.size > mediumSizeMaxBytes) return Promise.resolve(fail(refused(MediumTooLarge.code)));
  // The one way in which a browser tells how far it is.
  const sending = new XMLHttpRequest();
  return new Promise((resolve) => {
    sending.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    };
    sending.onload = () => {
      resolve(answerOf(sending.responseText));
    };
    sending.onerror = () => {
      resolve(fail(refused('away')));
    };
    sending.open('POST', '/files');
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    sending.send(file);
  });
}

function answerOf(text: string): Result<Medium, Refused> {
  const answer = Answer.safeParse(jsonOf(text));
  if (!answer.success) return fail(refused('away'));
  return 'medium' in answer.data ? ok(answer.data.medium) : fail(refused(answer.data.failure?.code ?? 'away'));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refused(code: string): Refused {
  return { code, issues: [] };
}
