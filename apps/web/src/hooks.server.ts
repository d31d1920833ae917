import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { locate } from '#lib/addresses.ts';

/** Headers of every answer; SvelteKit adds the content security policy with the hashes of the page. */
const headers = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const;

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event.url.pathname, event.request.headers.get('accept-language'));
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => withoutMarks(html).replace('%lang%', event.locals.language),
    preload: () => false,
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

/** Takes out what marks the page for a framework in the browser; there is none, and a reader's data plan is small. */
function withoutMarks(html: string): string {
  return html.replace(/<!--(?:\[(?:-?\d+|!)?|\]|[a-z0-9]{5,8})?-->/g, '');
}

/** The language of an address; where the address says none, the reader's first choice of the two. */
function languageOf(pathname: string, acceptLanguage: string | null): 'en' | 'fr' {
  const found = locate(pathname)?.language ?? /^\/(en|fr)(?:\/|$)/.exec(pathname)?.[1];
  if (found === 'en' || found === 'fr') return found;
  const preferred = /(?:^|[\s,])(en|fr)\b/i.exec(acceptLanguage ?? '')?.[1];
  return preferred?.toLowerCase() === 'fr' ? 'fr' : 'en';
}

/** An error that nobody expected: logged without the address or anything of the reader, shown as a sentence. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return undefined;
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ level: 50, name: 'web', trace })}\n`);
  return { message: 'broke' };
};
