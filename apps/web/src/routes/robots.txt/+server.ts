import { languages } from '@coalition/domain/values';
import { pathOf } from '#lib/addresses.ts';
import { settings } from '#lib/settings.server.ts';

/** What crawlers may read: everything public, but not every state of a list. @source RFC 9309 */
export function GET(): Response {
  const text = [
    'User-agent: *',
    ...(settings.DEMO === '1'
      ? ['Disallow: /']
      : [
          'Disallow: /en/resources?*sort=',
          'Disallow: /fr/ressources?*sort=',
          // Readers’ own lists: there are as many as ways to choose.
          'Disallow: /*?*list=',
          'Disallow: /*?*items=',
          // Links that came by mail, for one reader.
          ...languages.map((language) => `Disallow: ${pathOf('confirmEndorsement', language).replace(/[^/]*\/$/, '')}`),
        ]),
    '',
    `Sitemap: ${settings.origin}/sitemap.xml`,
    '',
  ].join('\n');
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' },
  });
}
