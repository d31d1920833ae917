import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** Titles for what somebody is typing into a browser’s search; nothing of it is kept. @source OpenSearch suggestions */
export const GET: RequestHandler = async ({ locals: { language }, url }) => {
  const typed = (url.searchParams.get('q') ?? '').slice(0, 60);
  const found = await api().interchange.suggest.query({ language, words: typed });
  const body = [
    typed,
    found.map(({ title }) => title),
    found.map(() => ''),
    found.map(({ noun, slug }) => {
      return `${settings.origin}${pathOf(noun === 'topics' ? 'topic' : 'resource', language, slug)}`;
    }),
  ];
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/x-suggestions+json',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  });
};
