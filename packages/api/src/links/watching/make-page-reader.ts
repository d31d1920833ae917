import type { Instant, WebAddress } from '@coalition/domain/values';
import type { AskPage } from '../../outside/page-answer.ts';
import { makeHostGate } from './host-gate.ts';
import { walkToPage } from './look-at-link.ts';
import { makeRobotsReader } from './read-site-robots.ts';

/** The text of a page as it is answered now; null where nothing or a refusal was. */
type ReadPage = (address: WebAddress, now: Instant) => Promise<string | null>;

/** Begins to read single pages, until it is stopped. */
type BeginReading = (signal: AbortSignal) => ReadPage;

/** How single pages are asked for. */
interface PageWays {
  ask: AskPage;
  /** The shortest pause between two questions to one host; two seconds but in trials. */
  pauseMs?: number;
}

/** Reads single pages for others than the watch, as politely: by the rules of each site, and each host in its turn. */
export function makePageReader({ ask, pauseMs }: PageWays): BeginReading {
  return (signal) => {
    const gate = makeHostGate(signal, pauseMs);
    const lookout = { ask, gate, robotsOf: makeRobotsReader(ask, gate, signal), signal };
    return async (address, now) => {
      const end = await walkToPage({ ...lookout, now }, address, 'GET');
      const isPage = !('kind' in end) && end.answer.status >= 200 && end.answer.status < 300;
      return isPage ? end.answer.text : null;
    };
  };
}
