import { answerHarvest } from '#lib/interchange/harvest/answer-harvest.ts';
import { harvestSource } from '#lib/interchange/harvest/harvest-source.server.ts';
import type { RequestHandler } from './$types';

/** The library for harvesters; a form that was posted comes here as an address with its fields. @source OAI-PMH 2.0 */
export const GET: RequestHandler = async ({ url }) => {
  const xml = await answerHarvest(await harvestSource(new Date()), [...url.searchParams]);
  return new Response(xml, {
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  });
};
