import { api } from '#lib/api.server.ts';
import { sitemapIndex } from '#lib/interchange/sitemap.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** The files that name every public page. @source sitemaps.org 0.9 */
export const GET: RequestHandler = async () => {
  const xml = sitemapIndex(await api().search.addresses.query(), settings.origin);
  return new Response(xml, {
    headers: { 'content-type': 'application/xml', 'access-control-allow-origin': '*' },
  });
};
