import { instantLater, type Instant } from '../values/index.ts';
import type { LinkTimeline } from './timeline.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The pause between two questions to one host that asks for none: two seconds. */
export const standardPauseMs = 2 * secondMs;
/** The longest pause we keep: who wants more is asked another day. */
const pauseMaxMs = 30 * secondMs;
/** However long a server asks us to wait, we come back after 30 days. */
const waitMax = 30 * dayMs;

/** The pause between two questions to one host, by the seconds that its robots.txt asks for. */
export function pauseFor(crawlDelay: number | null): number {
  if (crawlDelay === null || !(crawlDelay >= 0)) return standardPauseMs;
  return Math.min(Math.max(crawlDelay * secondMs, standardPauseMs), pauseMaxMs);
}

/**
 * Until when a server asks us to stay away, thirty days at most; null for a header that says nothing.
 *
 * @param header seconds, or a date of HTTP
 * @source RFC 9110, section 10.2.3
 */
export function retryAfter(header: string | null, now: Instant): Instant | null {
  if (header === null) return null;
  const text = header.trim();
  const wanted = /^\d{1,10}$/.test(text) ? Number(text) * secondMs : Date.parse(text) - Date.parse(now);
  if (Number.isNaN(wanted)) return null;
  return instantLater(now, Math.min(Math.max(wanted, 0), waitMax));
}

/** When a link is looked at again: a good one after a week, one that changed its mind after a day, a closed one after two weeks. */
const pauses = {
  doubted: dayMs,
  failed: 6 * hourMs,
  ok: 7 * dayMs,
  moved: 7 * dayMs,
  drifted: 7 * dayMs,
  gone: 7 * dayMs,
  unreachable: 3 * dayMs,
  blocked: 14 * dayMs,
} as const;

/**
 * When a link is due again.
 *
 * @param spread from 0 to 1, the same for the same link: moves it by up to a tenth, so that not all are due at once
 * @param waitUntil until when its server asked us to wait; null where it did not
 */
export function nextCheckAt(
  timeline: LinkTimeline,
  now: Instant,
  { spread, waitUntil }: { spread: number; waitUntil: Instant | null },
): Instant {
  const pauseMs = pauseOf(timeline);
  const due = instantLater(now, Math.round(pauseMs * (1 + spread / 10)));
  return waitUntil !== null && waitUntil > due ? waitUntil : due;
}

function pauseOf({ standing, doubt, failedChecks }: LinkTimeline): number {
  // What cannot be checked again and again is asked less and less, a week apart at most.
  if (failedChecks > 0) return Math.min(pauses.failed * 2 ** Math.min(failedChecks - 1, 10), pauses.ok);
  if (doubt !== null || standing === null) return pauses.doubted;
  return pauses[standing.state];
}

/** A number from 0 to 1 that is the same for the same address. */
export function spreadOf(address: string): number {
  let sum = 0;
  for (const character of address) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum / 1_000_003;
}
