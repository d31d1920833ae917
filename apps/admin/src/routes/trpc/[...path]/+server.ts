import { askApi } from '#lib/files/pass-on.server.ts';
import { isOwnPage } from '#lib/office/own-page.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import type { RequestHandler } from './$types';

const away = {
  error: { message: 'api_away', code: -32_603, data: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, failure: null } },
};

/** Passes a call of the office's own pages to the api's staff listener, with the session; nobody else's. */
export const POST: RequestHandler = async (asking) => {
  const { params, request, url } = asking;
  if (!isOwnPage(request) || !/^[\w.,]{1,2000}$/.test(params.path)) return Response.json(away, { status: 403 });
  const target = `${settings.apiUrl}/${params.path}${url.searchParams.get('batch') === '1' ? '?batch=1' : ''}`;
  const headers = { 'content-type': 'application/json' };
  const answer = await askApi(asking, target, { method: 'POST', headers, body: await request.text() });
  if (answer === null) return Response.json(away, { status: 503 });
  return new Response(await answer.text(), { status: answer.status, headers });
};
