import { isPicture, MediaType, servedName } from '@coalition/domain/media';
import { Digest } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { askApi } from '#lib/files/pass-on.server.ts';
import type { RequestHandler } from './$types';

/** A file's bytes for staff, seen by visitors or not. A browser is told to run nothing in it. */
export const GET: RequestHandler = async (asking) => {
  const sha256 = Digest.safeParse(asking.params.sha256);
  if (!sha256.success) error(404, 'not_found');
  const answer = (await askApi(asking, `/media/${sha256.data}`)) ?? error(503, 'api_away');
  const mediaType = MediaType.safeParse(answer.headers.get('content-type'));
  if (!answer.ok || !mediaType.success) error(answer.status === 401 ? 401 : 404, 'not_found');
  const name = servedName(sha256.data.slice(0, 12), mediaType.data);
  return new Response(answer.body, {
    headers: {
      'content-type': mediaType.data,
      'content-length': answer.headers.get('content-length') ?? '0',
      'content-disposition': `${isPicture(mediaType.data) ? 'inline' : 'attachment'}; filename="${name}"`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
};
