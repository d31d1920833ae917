import {
  namesTitle,
  phraseHashes,
  resemblance,
  retryAfter,
  takeFingerprint,
  type LinkObservation,
  type PageFingerprint,
} from '@coalition/domain/links';
import { WebAddress, type Instant } from '@coalition/domain/values';
import type { AskPage, PageAnswer } from '../../outside/page-answer.ts';
import type { LinkSight } from '../link-run.store.ts';
import type { HostGate } from './host-gate.ts';
import { pageWords } from './page-words.ts';
import type { RobotsOf } from './read-site-robots.ts';

/** What a look goes by. */
export interface Lookout {
  ask: AskPage;
  gate: HostGate;
  robotsOf: RobotsOf;
  signal: AbortSignal;
}

/** A link to look at: what its page should name, and what it was like when it was found good. */
export interface LinkToSee {
  address: WebAddress;
  expects: string | null;
  approved: PageFingerprint | null;
}

const hopsMax = 3;
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/** What a walk goes by. */
export interface Walk extends Lookout {
  now: Instant;
}

/** Where a walk ended, and how it got there. */
export interface Arrival {
  answer: Extract<PageAnswer, { kind: 'answer' }>;
  address: WebAddress;
  isMovedForGood: boolean;
}
type Ended = Exclude<LinkObservation, { kind: 'answer' }>;

/**
 * Looks at a link: by HEAD first, and by GET where that says too little: a page to compare, or a refusal that a person might
 * not meet. Nothing of the page is kept but hashes.
 */
export async function lookAtLink(lookout: Lookout, link: LinkToSee, now: Instant): Promise<LinkSight> {
  const going = { ...lookout, now };
  const first = await walkToPage(going, link.address, 'HEAD');
  const isEnough = 'kind' in first ? !isWorthGet(first) : !isWorthReading(first);
  const second = isEnough ? first : await walkToPage(going, link.address, 'GET');
  // A server that answers HEAD but not GET has answered.
  const seen = 'kind' in second && !('kind' in first) ? first : second;
  if (!('kind' in seen)) return sightOf(seen, link, now);
  const waitUntil = lookout.gate.leftUntil(new URL(link.address).host);
  return { observation: seen, fingerprint: null, waitUntil };
}

/** Some servers hang up at HEAD; where the way itself failed, GET fails alike. */
function isWorthGet(ended: Ended): boolean {
  return ended.kind === 'no_answer' && (ended.cause === 'connection' || ended.cause === 'timeout');
}

function isWorthReading({ answer }: Arrival): boolean {
  if (answer.headers.retryAfter !== null && isBusy(answer.status)) return false;
  return answer.status >= 300 || /html/i.test(answer.headers.contentType ?? 'text/html');
}

function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}

function sightOf({ answer, address, isMovedForGood }: Arrival, link: LinkToSee, now: Instant): LinkSight {
  const { status, headers, text } = answer;
  const waitUntil = isBusy(status) ? retryAfter(headers.retryAfter, now) : null;
  const words = status < 300 && text !== '' ? pageWords(text) : null;
  const hashes = words && phraseHashes(words);
  const isNamed = words && link.expects !== null ? namesTitle(link.expects, words) : null;
  return {
    observation: {
      kind: 'answer',
      status,
      address,
      isMovedForGood,
      // What was approved without its title is not held to it.
      namesItem: link.approved !== null && isNamed === false ? null : isNamed,
      resemblance: link.approved && hashes ? resemblance(link.approved, hashes) : null,
    },
    fingerprint: words && takeFingerprint(words, now),
    waitUntil,
  };
}

/** Follows redirects, each hop asked as the first one was: by the rules of its site, in its host’s turn, through the one way out. */
export async function walkToPage(going: Walk, from: WebAddress, method: 'HEAD' | 'GET'): Promise<Arrival | Ended> {
  const visited = new Set<string>();
  let [address, isMovedForGood] = [from, true];
  for (let hop = 0; hop <= hopsMax; hop += 1) {
    if (visited.has(address)) break;
    visited.add(address);
    const answer = await askPolitely(going, address, method);
    if (answer.kind !== 'answer') return answer;
    const { location } = answer.headers;
    if (!redirects.has(answer.status) || location === null)
      return { answer, address, isMovedForGood: hop > 0 && isMovedForGood };
    const next = nextAddress(location, address);
    if (next === null) return { kind: 'not_asked', cause: 'refused_address' };
    isMovedForGood &&= permanent.has(answer.status);
    address = next;
  }
  return { kind: 'not_asked', cause: 'redirects' };
}

async function askPolitely(
  { ask, gate, robotsOf, signal, now }: Walk,
  address: WebAddress,
  method: 'HEAD' | 'GET',
): Promise<PageAnswer | Ended> {
  const url = new URL(address);
  const allowed = await robotsOf(url);
  if (allowed !== true) return allowed;
  return gate.pass(url.host, async () => {
    // Who asked us to wait is asked nothing more in this run, whatever else of it is due.
    if (gate.leftUntil(url.host) !== null) return { kind: 'not_asked', cause: 'asked_to_wait' };
    const answer = await ask({ address, method, signal });
    const until = answer.kind === 'answer' && isBusy(answer.status) ? retryAfter(answer.headers.retryAfter, now) : null;
    if (until !== null) gate.leave(url.host, until);
    return answer;
  });
}

/** Where a redirect leads, without its fragment; null where that is no address of the web. */
function nextAddress(location: string, base: string): WebAddress | null {
  if (!URL.canParse(location, base)) return null;
  const url = new URL(location, base);
  url.hash = '';
  const address = WebAddress.safeParse(url.href);
  return address.success ? address.data : null;
}
