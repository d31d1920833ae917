import {
  everythingAllowed,
  mayAsk,
  pauseFor,
  readRobots,
  type LinkObservation,
  type RobotsRules,
} from '@coalition/domain/links';
import { WebAddress } from '@coalition/domain/values';
import type { AskPage, PageAnswer } from '../../outside/page-answer.ts';
import type { HostGate } from './host-gate.ts';

type Ended = Exclude<PageAnswer | LinkObservation, { kind: 'answer' }>;

/** Whether a site lets us ask for an address: true, or what there is to say instead. */
export type RobotsOf = (url: URL) => Promise<true | PageAnswer | Exclude<LinkObservation, { kind: 'answer' }>>;

/** By which name robots.txt files may call us. */
export const agentName = 'CoalitionLinkWatch';

/** Reads each site’s robots.txt once in a run, in its host’s turn. */
export function makeRobotsReader(ask: AskPage, gate: HostGate, signal: AbortSignal): RobotsOf {
  const sites = new Map<string, Promise<RobotsRules | PageAnswer | Ended>>();
  return async (url) => {
    const read = sites.get(url.origin) ?? readSite({ ask, gate, signal }, url);
    sites.set(url.origin, read);
    const rules = await read;
    if ('kind' in rules) return rules;
    return mayAsk(rules, `${url.pathname}${url.search}`) ? true : { kind: 'not_asked', cause: 'robots' };
  };
}

interface Asking {
  ask: AskPage;
  gate: HostGate;
  signal: AbortSignal;
}

/** The rules of a site; where it could not be asked, or answered that it is down, that is what is known of all of it. @source RFC 9309, section 2.3.1 */
async function readSite(asking: Asking, { origin, host }: URL): Promise<RobotsRules | PageAnswer | Ended> {
  const answer = await askWithRedirects(asking, `${origin}/robots.txt`);
  if (answer.kind !== 'answer')
    return answer.kind === 'not_asked' && answer.cause === 'too_large' ? everythingAllowed : answer;
  if (answer.status === 429) return { kind: 'not_asked', cause: 'asked_to_wait' };
  if (answer.status >= 500) return answer;
  if (answer.status < 200 || answer.status >= 300) return everythingAllowed;
  const rules = readRobots(answer.text, agentName);
  asking.gate.slow(host, pauseFor(rules.crawlDelay));
  return rules;
}

async function askWithRedirects({ ask, gate, signal }: Asking, start: string): Promise<PageAnswer> {
  let address = start;
  for (let hop = 0; ; hop += 1) {
    const url = new URL(address);
    const answer = await gate.pass(url.host, () => ask({ address, method: 'GET', signal }));
    const location = answer.kind === 'answer' && answer.status < 400 ? answer.headers.location : null;
    if (location === null || hop === 3 || !URL.canParse(location, address)) return answer;
    const next = WebAddress.safeParse(new URL(location, address).href);
    if (!next.success) return answer;
    address = next.data;
  }
}
