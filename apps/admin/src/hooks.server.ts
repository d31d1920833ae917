import { failureOf } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { dropSession, readSession } from '#lib/access/session-cookie.server.ts';
import { apiOf } from '#lib/office/api.server.ts';

/** Headers of every answer; SvelteKit adds the content security policy with the nonces of the page. */
const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const;

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, route, url } = event;
  const token = readSession(event.cookies);
  locals.api = apiOf({ token, clientKey: event.request.headers.get('x-client-key') ?? '' });
  const isAsked = token !== null && !route.id?.startsWith('/trpc');
  const { staff, away } = isAsked ? await findStaff(event) : { staff: null, away: null };
  locals.staff = staff;
  locals.away = away;
  locals.language = locals.staff?.language ?? languageOf(event);
  if (/^\/\((office|preview)\)/.test(route.id ?? '') && staff === null && away === null)
    redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.params.language ?? locals.language),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  guardFraming(response, route.id?.startsWith('/(preview)') ?? false);
  return response;
};

/** Who the session belongs to. A session that has ended is taken from the browser; what keeps the api from saying so is noted. */
async function findStaff(event: RequestEvent): Promise<Pick<App.Locals, 'staff' | 'away'>> {
  try {
    return { staff: await event.locals.api.access.me.query(), away: null };
  } catch (caught) {
    const failure = failureOf(caught);
    if (failure?.kind !== 'unauthenticated') return { staff: null, away: failure?.code ?? 'api_away' };
    dropSession(event.cookies);
    return { staff: null, away: null };
  }
}

/** Before the door: what the address says, else the browser's first choice of the two. */
function languageOf({ url, request }: RequestEvent): Language {
  const asked = url.searchParams.get('language') ?? request.headers.get('accept-language') ?? '';
  return /^\s*fr/i.test(asked) ? 'fr' : 'en';
}

/** A preview may stand in a frame of the office; nothing else may stand in any. */
function guardFraming(response: Response, isPreview: boolean): void {
  response.headers.set('x-frame-options', isPreview ? 'SAMEORIGIN' : 'DENY');
  const policy = response.headers.get('content-security-policy');
  if (isPreview && policy)
    response.headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
}

/** An error that nobody expected: logged under a reference, shown as a sentence with that reference. */
export const handleError: HandleServerError = ({ kind, error: caught }) => {
  if (kind !== 'unknown') return undefined;
  const reference = randomUUID().slice(0, 8);
  const trace = caught instanceof Error ? caught.stack : String(caught);
  process.stderr.write(`${JSON.stringify({ level: 50, name: 'admin', reference, trace })}\n`);
  return { message: 'broke', reference };
};
