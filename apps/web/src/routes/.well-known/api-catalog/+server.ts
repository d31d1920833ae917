import { settings } from '#lib/settings.server.ts';

/** Where the APIs of the site are described. @source RFC 9727, linksets by RFC 9264 */
export function GET(): Response {
  const { origin } = settings;
  const linkset = [
    {
      anchor: `${origin}/api/v1/`,
      'service-desc': [{ href: `${origin}/api/openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: `${origin}/api/docs`, type: 'text/html' }],
    },
    { anchor: `${origin}/oai`, 'service-meta': [{ href: `${origin}/oai?verb=Identify`, type: 'text/xml' }] },
  ];
  return new Response(JSON.stringify({ linkset }), {
    headers: {
      'content-type': 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
      'access-control-allow-origin': '*',
    },
  });
}
