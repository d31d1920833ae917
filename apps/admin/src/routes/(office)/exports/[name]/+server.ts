import { error } from '@sveltejs/kit';
import { askApi } from '#lib/files/pass-on.server.ts';
import type { RequestHandler } from './$types';

/** Passes an export on to its owner, piece by piece as it comes. */
export const GET: RequestHandler = async (asking) => {
  const { name } = asking.params;
  if (!/^export-[\w.-]{1,80}\.tar\.gz$/.test(name)) error(404, 'not_found');
  const answer = await askApi(asking, `/exports/${name}`);
  if (answer === null) error(503, 'api_away');
  if (!answer.ok) error(404, 'not_found');
  return new Response(answer.body, {
    headers: {
      'content-type': 'application/gzip',
      'content-length': answer.headers.get('content-length') ?? '0',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
};
