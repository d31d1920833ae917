import { z } from 'zod';
import { Instant, WebAddress } from '../values/index.ts';

/**
 * What is known of an address on the web: `ok`; `moved` for good to another address; `blocked`, the server turns our
 * checker away though a person may well get through; `gone`, the server says it is not there; `unreachable`, no useful
 * answer; `drifted`, something answers that is not the item any more; `could_not_check`, the fault was ours.
 */
export const LinkState = z.enum(['ok', 'moved', 'blocked', 'gone', 'unreachable', 'drifted', 'could_not_check']);
export type LinkState = z.infer<typeof LinkState>;

/** What the checker saw. */
export const LinkObservation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z
      .int()
      .min(100)
      .max(999)
      .meta({ description: 'Status of the last answer, after redirects', source: 'RFC 9110' }),
    address: WebAddress.meta({ description: 'Where the last answer came from' }),
    isMovedForGood: z.boolean().meta({ description: 'Every redirect on the way was permanent (301 or 308)' }),
    namesItem: z.boolean().nullable().meta({ description: 'The page names the item; null when it could not be read' }),
    resemblance: z.number().min(0).max(1).nullable().meta({
      description: 'Share of the approved page’s phrases that are still there; null when there is nothing to compare',
    }),
  }),
  z.strictObject({
    kind: z.literal('no_answer'),
    cause: z.enum(['name', 'connection', 'certificate', 'timeout']),
  }),
  z.strictObject({
    kind: z.literal('not_asked'),
    cause: z.enum(['offline', 'robots', 'asked_to_wait', 'refused_address', 'redirects', 'too_large']).meta({
      description:
        'No way out of our own network; the site’s robots.txt or its Retry-After; an address that is not public; too many redirects, or in a circle; more headers than we read',
    }),
  }),
]);
export type LinkObservation = z.infer<typeof LinkObservation>;

/** One check of one address. */
export const LinkCheck = z.strictObject({ state: LinkState, observation: LinkObservation, checkedAt: Instant });
export type LinkCheck = z.infer<typeof LinkCheck>;

/** An address that stands on the site, with its last check; null until there was one. */
export const Link = z.strictObject({ address: WebAddress, lastCheck: LinkCheck.nullable() });
export type Link = z.infer<typeof Link>;

/**
 * The state an observation means for the address that was asked. Only 404 and 410 ever mean `gone`.
 *
 * @example
 * ```ts
 * import { linkStateOf } from '@coalition/domain/links';
 * import { WebAddress } from '@coalition/domain/values';
 *
 * const asked = WebAddress.parse('https://example.org/report');
 * const page = { address: asked, isMovedForGood: false, namesItem: null, resemblance: null };
 * const seen = { kind: 'answer', status: 403, ...page } as const;
 * linkStateOf(asked, seen); // → 'blocked'
 * ```
 */
export function linkStateOf(address: WebAddress, observation: LinkObservation): LinkState {
  if (observation.kind === 'not_asked') return 'could_not_check';
  if (observation.kind === 'no_answer') return 'unreachable';
  const { status } = observation;
  if (status === 404 || status === 410) return 'gone';
  if (status >= 200 && status < 300) return stateOfPage(address, observation);
  if (status === 408 || status === 425 || (status >= 500 && status < 600) || status < 400) return 'unreachable';
  return 'blocked';
}

function stateOfPage(asked: WebAddress, answer: Extract<LinkObservation, { kind: 'answer' }>): LinkState {
  const isElsewhere = placeOf(asked) !== placeOf(answer.address);
  const isSentHome = isElsewhere && new URL(answer.address).pathname === '/' && new URL(asked).pathname !== '/';
  if (answer.namesItem === false) return 'drifted';
  if (answer.namesItem !== true && (isSentHome || isChanged(answer.resemblance))) return 'drifted';
  return isElsewhere && answer.isMovedForGood ? 'moved' : 'ok';
}

/** Below this share of its phrases a page is another one; menus and a footer alone keep that much. */
const resemblanceMin = 0.25;

function isChanged(resemblance: number | null): boolean {
  return resemblance !== null && resemblance < resemblanceMin;
}

/** An address without what does not make it another place: its scheme, `www.`, a slash at the end, a fragment. */
function placeOf(address: WebAddress): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** Whether a person should look at a link: it led elsewhere, to nothing, or not to the item. */
export function needsCare(state: LinkState): boolean {
  return state !== 'ok' && state !== 'could_not_check' && state !== 'blocked';
}
