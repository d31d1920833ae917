import { MediumTooLarge, mediumSizeMaxBytes } from '@coalition/domain/media';
import { readSession } from '#lib/access/session-cookie.server.ts';
import { askForFile, type FileAnswer } from '#lib/media/file-api.server.ts';
import { isOwnPage } from '#lib/office/own-page.server.ts';
import type { RequestHandler } from './$types';

/** Passes a file from one of the office's own pages on to the api, piece by piece as it comes. */
export const POST: RequestHandler = async ({ request, cookies }) => {
  if (!isOwnPage(request) || request.headers.get('content-type') !== 'application/octet-stream')
    return Response.json({ failure: null } satisfies FileAnswer, { status: 403 });
  if (Number(request.headers.get('content-length')) > mediumSizeMaxBytes)
    return Response.json({ failure: MediumTooLarge({}) } satisfies FileAnswer, { status: 413 });
  const source = { token: readSession(cookies), clientKey: request.headers.get('x-client-key') ?? '' };
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': request.headers.get('x-file-name') ?? '',
  };
  const answer = await askForFile('', source, { method: 'POST', headers, body: request.body, duplex: 'half' });
  if (answer === null) return Response.json({ failure: null } satisfies FileAnswer, { status: 503 });
  return new Response(await answer.text(), {
    status: answer.status,
    headers: { 'content-type': 'application/json' },
  });
};
