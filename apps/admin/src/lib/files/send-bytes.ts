import { fail, ok, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Refused } from '#lib/office/refusal.ts';

const Failed = z.object({ failure: z.object({ code: z.string() }).nullable() });

/** Bytes on their way to the office. */
export interface Sending<Answer> {
  /** Path on this origin that takes them. */
  path: string;
  /** As the giver's computer calls it; empty for what has no name. */
  fileName: string;
  headers?: Readonly<Record<string, string>>;
  /** What the office answers when it took them. */
  answer: z.ZodType<Answer>;
  /** Called with the share that was sent, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** Sends bytes to the office. @fails with what the office refused them with, or `away` where nobody answered to be understood */
export function sendBytes<Answer>(bytes: Blob, sending: Sending<Answer>): Promise<Result<Answer, Refused>> {
  // The one way in which a browser tells how far it is.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => {
      sending.onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => {
      resolve(answerOf(request.responseText, sending.answer));
    };
    request.onerror = () => {
      resolve(fail(refusedWith('away')));
    };
    request.open('POST', sending.path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(sending.fileName));
    for (const [name, value] of Object.entries(sending.headers ?? {})) request.setRequestHeader(name, value);
    request.send(bytes);
  });
}

/** A refusal that says its code and nothing of single fields. */
export function refusedWith(code: string): Refused {
  return { code, issues: [] };
}

function answerOf<Answer>(text: string, schema: z.ZodType<Answer>): Result<Answer, Refused> {
  const json = jsonOf(text);
  const answer = schema.safeParse(json);
  if (answer.success) return ok(answer.data);
  return fail(refusedWith(Failed.safeParse(json).data?.failure?.code ?? 'away'));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
