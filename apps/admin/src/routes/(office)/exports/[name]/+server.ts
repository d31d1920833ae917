import { error } from '@sveltejs/kit';
import { readSession } from '#lib/access/session-cookie.server.ts';
import { apiHeaders } from '#lib/office/api.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import type { RequestHandler } from './$types';

/** Passes an export on to its owner, piece by piece as it comes. */
export const GET: RequestHandler = async ({ params, request, cookies }) => {
  if (!/^export-[\w.-]{1,80}\.tar\.gz$/.test(params.name)) error(404, 'not_found');
  const source = { token: readSession(cookies), clientKey: request.headers.get('x-client-key') ?? '' };
  const address = new URL(`/exports/${params.name}`, settings.apiUrl);
  const answer = await fetch(address, { headers: apiHeaders(source) }).catch(() => null);
  if (answer === null) error(503, 'api_away');
  if (!answer.ok) error(404, 'not_found');
  return new Response(answer.body, {
    headers: {
      'content-type': 'application/gzip',
      'content-length': answer.headers.get('content-length') ?? '0',
      'content-disposition': `attachment; filename="${params.name}"`,
      'cache-control': 'no-store',
    },
  });
};
