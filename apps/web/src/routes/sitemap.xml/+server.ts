import { api } from '#lib/api.server.ts';
import { readKnownChanges } from '#lib/interchange/sitemap/page-changes.server.ts';
import { sitemapIndex } from '#lib/interchange/sitemap/sitemap.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** The files that name every public page. @source sitemaps.org 0.9 */
export const GET: RequestHandler = async () => {
  const [records, changes] = await Promise.all([api().search.addresses.query(), readKnownChanges()]);
  const xml = sitemapIndex({ records, changes, origin: settings.origin });
  return new Response(xml, {
    headers: { 'content-type': 'application/xml', 'access-control-allow-origin': '*' },
  });
};
