import type { Failure } from '@coalition/domain/values';
import type { RequestEvent } from '@sveltejs/kit';
import { readSession } from '#lib/access/session-cookie.server.ts';
import { apiHeaders } from '#lib/office/api.server.ts';
import { isOwnPage } from '#lib/office/own-page.server.ts';
import { settings } from '#lib/office/settings.server.ts';

type Asking = Pick<RequestEvent, 'request' | 'cookies'>;

/** Asks a path of the api in the name of one request; null where it gives no answer. */
export async function askApi(
  { request, cookies }: Asking,
  path: string,
  asked: Omit<RequestInit, 'headers'> & { duplex?: 'half'; headers?: Record<string, string> } = {},
): Promise<Response | null> {
  const source = { token: readSession(cookies), clientKey: request.headers.get('x-client-key') ?? '' };
  const headers = { ...apiHeaders(source), ...asked.headers };
  return fetch(new URL(path, settings.apiUrl), { ...asked, headers }).catch(() => null);
}

/** A file on its way through the office to the api. */
export interface PassedFile {
  /** The api's path that takes it. */
  path: string;
  /** The headers that say what it is, passed on as they came. */
  labels: readonly string[];
  maxBytes: number;
  tooLarge: Failure;
}

/** Passes a file from one of the office's own pages on to the api, piece by piece as it comes; `failure` is null where nobody took it. */
export async function passFileOn(asking: Asking, { path, labels, maxBytes, tooLarge }: PassedFile): Promise<Response> {
  const { request } = asking;
  const mediaType = 'application/octet-stream';
  if (!isOwnPage(request) || request.headers.get('content-type') !== mediaType)
    return Response.json({ failure: null }, { status: 403 });
  if (Number(request.headers.get('content-length')) > maxBytes)
    return Response.json({ failure: tooLarge }, { status: 413 });
  const said = Object.fromEntries(labels.map((label) => [label, request.headers.get(label) ?? '']));
  const headers = { ...said, 'content-type': mediaType };
  const answer = await askApi(asking, path, { method: 'POST', headers, body: request.body, duplex: 'half' });
  if (answer === null) return Response.json({ failure: null }, { status: 503 });
  return new Response(await answer.text(), { status: answer.status, headers: { 'content-type': 'application/json' } });
}
