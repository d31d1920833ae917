import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

const validForMs = 180 * 86_400_000;

/** Whom to tell of a fault; served only once the coalition has named somebody. @source RFC 9116 */
export const GET: RequestHandler = async () => {
  const { securityContact } = await api().coalition.find.query({ language: 'en' });
  if (securityContact === null) error(404, { message: 'not_found' });
  const lines = [
    `Contact: mailto:${securityContact}`,
    `Expires: ${new Date(Date.now() + validForMs).toISOString()}`,
    'Preferred-Languages: en, fr',
    `Canonical: ${settings.origin}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
};
