import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { wholeRoll } from '#lib/endorsements/whole-roll.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { language }, params: { slug } }) => {
  const roll = (await wholeRoll({ language, slug })) ?? error(404, 'not_found');
  const statement = `${settings.origin}${pathOf('statement', language, slug)}`;
  return new Response(JSON.stringify({ format: 'endorser-roll/1', statement, ...roll }), {
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });
};
