import { importSizeMaxBytes, ImportTooLarge } from '@coalition/domain/imports';
import { readSession } from '#lib/access/session-cookie.server.ts';
import { apiHeaders } from '#lib/office/api.server.ts';
import { isOwnPage } from '#lib/office/own-page.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import type { RequestHandler } from './$types';

const labels = ['x-file-name', 'x-import-format', 'x-import-language'];

/** Passes a list from one of the office's own pages on to the api, piece by piece as it comes. */
export const POST: RequestHandler = async ({ request, cookies }) => {
  if (!isOwnPage(request) || request.headers.get('content-type') !== 'application/octet-stream')
    return Response.json({ failure: null }, { status: 403 });
  if (Number(request.headers.get('content-length')) > importSizeMaxBytes)
    return Response.json({ failure: ImportTooLarge({}) }, { status: 413 });
  const source = { token: readSession(cookies), clientKey: request.headers.get('x-client-key') ?? '' };
  const headers: Record<string, string> = { ...apiHeaders(source), 'content-type': 'application/octet-stream' };
  for (const label of labels) headers[label] = request.headers.get(label) ?? '';
  const asked: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: request.body, duplex: 'half' };
  const answer = await fetch(new URL('/imports', settings.apiUrl), asked).catch(() => null);
  if (answer === null) return Response.json({ failure: null }, { status: 503 });
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { 'content-type': 'application/json' },
  });
};
