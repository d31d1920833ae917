import { importSizeMaxBytes, ImportTooLarge, type ImportFormat } from '@coalition/domain/imports';
import { fail, ImportId, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Refused } from '#lib/office/refusal.ts';

/** What is known of a list before it is read. */
export interface ListLabels {
  /** Of the file; empty for what was pasted. */
  name: string;
  /** The form a person takes it for; null to find out. */
  format: ImportFormat | null;
  /** The language of its titles. */
  language: string;
}

const Answer = z.union([z.object({ id: ImportId }), z.object({ failure: z.object({ code: z.string() }).nullable() })]);

/**
 * Sends a list to the office, which keeps it and reads it.
 *
 * @param onProgress called with the share that was sent, from 0 to 1
 */
export function sendList(
  list: Blob,
  labels: ListLabels,
  onProgress: (share: number) => void,
): Promise<Result<ImportId, Refused>> {
  if (list.size > importSizeMaxBytes) return Promise.resolve(fail(refused(ImportTooLarge.code)));
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
    sending.open('POST', '/imports/file');
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('x-file-name', encodeURIComponent(labels.name));
    if (labels.format !== null) sending.setRequestHeader('x-import-format', labels.format);
    sending.setRequestHeader('x-import-language', labels.language);
    sending.send(list);
  });
}

function answerOf(text: string): Result<ImportId, Refused> {
  const answer = Answer.safeParse(jsonOf(text));
  if (!answer.success) return fail(refused('away'));
  return 'id' in answer.data ? ok(answer.data.id) : fail(refused(answer.data.failure?.code ?? 'away'));
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
