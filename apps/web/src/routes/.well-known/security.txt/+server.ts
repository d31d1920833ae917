import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
const nobodyYet =
  'The coalition has not named anyone to tell of a fault yet. – La coalition n’a encore désigné personne à qui signaler une faille.\n';

const validForMs = 180 * 86_400_000;

/** Whom to tell of a fault; served only once the coalition has named somebody. @source RFC 9116 */
export const GET: RequestHandler = async () => {
  const { securityContact } = await api().coalition.find.query({ language: 'en' });
  if (securityContact === null) return new Response(nobodyYet, { status: 404, headers });
  const lines = [
    `Contact: mailto:${securityContact}`,
    `Expires: ${new Date(Date.now() + validForMs).toISOString()}`,
    'Preferred-Languages: en, fr',
    `Canonical: ${settings.origin}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'), { headers });
};
