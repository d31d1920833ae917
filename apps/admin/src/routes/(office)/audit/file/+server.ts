import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { askedAudit } from '#lib/audit/asked-audit.ts';
import { csvFile, jsonFile, type AuditFile } from '#lib/audit/audit-file.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { RequestHandler } from './$types';

const Format = z.enum(['csv', 'json']);
type Asked = Omit<ReturnType<typeof askedAudit>, 'before'>;

/** The entries of a filter as a file, read and sent a thousand at a time; by POST alone, since it is noted. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_audit')) error(404, 'not_found');
  const format = Format.safeParse((await request.formData()).get('format'));
  if (!format.success) error(400, 'not_found');
  const { before: _before, ...asked } = askedAudit(url.searchParams);
  const { seal } = await orErrorPage(locals.api.audit.beginExport.mutate({ format: format.data, ...asked }));
  const file = format.data === 'csv' ? csvFile : jsonFile(asked, seal);
  const text = textOf(locals.api, file, { asked, upTo: seal?.seal.size ?? 0 });
  return new Response(streamOf(text), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="audit-log.${format.data}"`,
      'cache-control': 'no-store',
    },
  });
};

/** Sends the next piece when the reader took the last: nothing piles up. */
function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (reader) => {
      const next = await text.next();
      if (next.done === true) reader.close();
      else reader.enqueue(encoder.encode(next.value));
    },
  });
}

async function* textOf(
  api: App.Locals['api'],
  file: AuditFile,
  { asked, upTo }: { asked: Asked; upTo: number },
): AsyncGenerator<string> {
  yield file.head;
  let after = 0;
  for (let isFirst = true; ; isFirst = false) {
    const entries = await api.audit.exported.query({ ...asked, after, upTo });
    const last = entries.at(-1);
    if (!last) break;
    yield file.write(entries, isFirst);
    after = last.sequence;
  }
  yield file.foot;
}
