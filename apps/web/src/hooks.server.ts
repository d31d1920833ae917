import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isAway } from '@coalition/api/client';
import { awayFormHeaders, awayHeaders, awayPage } from '#lib/away-page.ts';
import { chooseLanguage, languageOfAddress } from '#lib/choose-language.ts';
import { twinLinks } from '#lib/twin-links.ts';

/** Headers of every answer; SvelteKit adds the content security policy with the hashes of the page. */
const headers = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const;

/** Where programs find what they can ask, on every page. @source RFC 8631, RFC 9727 */
const services = [
  '</api/openapi.json>; rel="service-desc"; type="application/json"',
  '</api/docs>; rel="service-doc"; type="text/html"',
  '</.well-known/api-catalog>; rel="api-catalog"; type="application/linkset+json"',
].join(', ');

/** The policy of an answer for which SvelteKit wrote none: it loads nothing at all. */
const nothingElse = awayHeaders['content-security-policy'];

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language =
    languageOfAddress(event.url.pathname) ?? chooseLanguage(event.request.headers.get('accept-language'));
  const sent = event.request.method === 'POST' ? new URLSearchParams(await event.request.clone().text()) : null;
  const head = { twins: new Array<string>(), isUnlisted: false };
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      head.twins.push(...twinLinks(html));
      head.isUnlisted ||= html.includes('<meta name="robots" content="noindex"');
      return withoutMarks(html).replace('%lang%', event.locals.language);
    },
    preload: () => false,
  });
  const isForPrograms = response.headers.get('content-type') === 'application/problem+json';
  if (!isForPrograms && (event.locals.isApiAway === true || response.status === 503)) {
    const policy = sent ? awayFormHeaders : awayHeaders;
    return new Response(awayPage(event.locals.language, sent), { status: 503, headers: { ...headers, ...policy } });
  }
  const answer =
    event.locals.status === undefined
      ? response
      : new Response(response.body, { status: event.locals.status, headers: response.headers });
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  if (answer.headers.get('content-type')?.startsWith('text/html') === true) {
    answer.headers.append('link', [services, ...(answer.status === 200 ? head.twins : [])].join(', '));
  }
  if (head.isUnlisted) answer.headers.set('x-robots-tag', 'noindex');
  if (!answer.headers.has('content-security-policy')) answer.headers.set('content-security-policy', nothingElse);
  return answer;
};

/** Takes out what marks the page for a framework in the browser; there is none, and a reader's data plan is small. */
function withoutMarks(html: string): string {
  return html.replace(/<!--(?:\[(?:-?\d+|!)?|\]|[a-z0-9]{5,8})?-->/g, '');
}

/** An error that nobody expected: logged without the address or anything of the reader, shown as a sentence. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return undefined;
  if (isAway(error)) event.locals.isApiAway = true;
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ level: 50, name: 'web', trace })}\n`);
  return { message: 'broke' };
};
