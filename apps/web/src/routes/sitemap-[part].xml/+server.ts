import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { readKnownChanges } from '#lib/interchange/sitemap/page-changes.server.ts';
import { sitemapPart } from '#lib/interchange/sitemap/sitemap.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** Public pages of one kind in both languages, each naming its twin. @source sitemaps.org 0.9, with hreflang links */
export const GET: RequestHandler = async ({ params }) => {
  const [records, changes] = await Promise.all([api().search.addresses.query(), readKnownChanges()]);
  const xml = sitemapPart(params.part, { records, changes, origin: settings.origin });
  return new Response(xml ?? error(404, 'not_found'), {
    headers: { 'content-type': 'application/xml', 'access-control-allow-origin': '*' },
  });
};
