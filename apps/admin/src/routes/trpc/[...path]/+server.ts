import { readSession } from '#lib/access/session-cookie.server.ts';
import { apiHeaders } from '#lib/office/api.server.ts';
import { isOwnPage } from '#lib/office/own-page.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import type { RequestHandler } from './$types';

const away = {
  error: { message: 'api_away', code: -32_603, data: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, failure: null } },
};

/** Passes a call of the office's own pages to the api's staff listener, with the session; nobody else's. */
export const POST: RequestHandler = async ({ params, request, url, cookies }) => {
  if (!isOwnPage(request) || !/^[\w.,]{1,2000}$/.test(params.path)) return Response.json(away, { status: 403 });
  const source = { token: readSession(cookies), clientKey: request.headers.get('x-client-key') ?? '' };
  const headers = { ...apiHeaders(source), 'content-type': 'application/json' };
  const target = `${settings.apiUrl}/${params.path}${url.searchParams.get('batch') === '1' ? '?batch=1' : ''}`;
  const body = await request.text();
  try {
    const answer = await fetch(target, { method: 'POST', headers, body });
    return new Response(await answer.text(), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    });
  } catch {
    return Response.json(away, { status: 503 });
  }
};
