import { error } from '@sveltejs/kit';
import { rollCsv } from '#lib/endorsements/roll-csv.ts';
import { wholeRoll } from '#lib/endorsements/whole-roll.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { language }, params: { slug } }) => {
  const roll = (await wholeRoll({ language, slug })) ?? error(404, 'not_found');
  return new Response(rollCsv(roll), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${slug.replace(/[^\w-]/g, '')}-endorsers.csv"`,
      'access-control-allow-origin': '*',
    },
  });
};
