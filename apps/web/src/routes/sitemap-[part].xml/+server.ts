import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { sitemapPart } from '#lib/interchange/sitemap.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** Public pages of one kind in both languages, each naming its twin. @source sitemaps.org 0.9, with hreflang links */
export const GET: RequestHandler = async ({ params }) => {
  const xml = sitemapPart(params.part, await api().search.addresses.query(), settings.origin);
  return new Response(xml ?? error(404, 'not_found'), {
    headers: { 'content-type': 'application/xml', 'access-control-allow-origin': '*' },
  });
};
