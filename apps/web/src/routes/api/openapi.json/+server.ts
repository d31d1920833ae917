import { openApiDocument } from '@coalition/domain/interchange';
import { api } from '#lib/api.server.ts';
import { describeHere } from '#lib/interchange/api/describe-here.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** What the public API answers, for programs that write programs. @source OpenAPI 3.1 */
export const GET: RequestHandler = async () => {
  const coalition = await api().coalition.find.query({ language: 'en' });
  const licence = settings.CONTENT_LICENCE_URL ?? null;
  return new Response(
    JSON.stringify(describeHere(openApiDocument(), { coalition, licence, origin: settings.origin })),
    {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    },
  );
};
