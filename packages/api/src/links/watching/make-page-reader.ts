import type { AskPage, BeginReading } from '../../outside/page-answer.ts';
import { makeHostGate } from './host-gate.ts';
import { walkToPage } from './look-at-link.ts';
import { makeRobotsReader } from './read-site-robots.ts';

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
