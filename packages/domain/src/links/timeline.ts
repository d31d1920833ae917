import { z } from 'zod';
import { Instant, instantLater, WebAddress } from '../values/index.ts';
import { LinkState } from './link.ts';

/** A state that says something of the link, not of us. */
export const StandingState = LinkState.exclude(['could_not_check']);
export type StandingState = z.infer<typeof StandingState>;

/** What is held to be true of a link, after as many checks as that takes, and what the newest checks say otherwise. */
export const LinkTimeline = z.strictObject({
  standing: z.strictObject({ state: StandingState, since: Instant }).nullable().meta({
    description: 'Since when the state was seen, from its first check on; null until enough checks agree',
  }),
  doubt: z
    .strictObject({ state: StandingState, since: Instant, countedAt: Instant, checks: z.int().min(1) })
    .nullable()
    .meta({ description: 'Another state that checks saw in a row, and how many of them count' }),
  leadsTo: WebAddress.nullable().meta({ description: 'Where a moved link leads' }),
  excused: z
    .strictObject({ state: StandingState, leadsTo: WebAddress.nullable() })
    .nullable()
    .meta({ description: 'What the checker sees though a person found the link to be fine' }),
  failedChecks: z.int().min(0).meta({ description: 'Checks in a row that could not be made' }),
  recent: z.array(StandingState).max(10).meta({ description: 'What the last checks saw, oldest first' }),
});
export type LinkTimeline = z.infer<typeof LinkTimeline>;

/** What one check adds to a timeline. */
export interface CheckedState {
  state: LinkState;
  /** Where the answer came from, if the link is moved; else null. */
  leadsTo: WebAddress | null;
  checkedAt: Instant;
}

/** A link nobody has checked. */
export const emptyTimeline: LinkTimeline = {
  standing: null,
  doubt: null,
  leadsTo: null,
  excused: null,
  failedChecks: 0,
  recent: [],
};

/**
 * How many checks in a row must agree before a state is held to be true. A good answer counts at once, for then a reader gets
 * through; the public page says `gone` after three.
 */
export const checksNeeded = {
  ok: 1,
  moved: 1,
  blocked: 1,
  drifted: 2,
  gone: 3,
  unreachable: 4,
} as const satisfies Record<StandingState, number>;

/** Checks nearer to each other than this count as one: a server that is down for an afternoon is not gone. */
export const countedApartMs = 20 * 3_600_000;

/** Adds a check. One that could not be made changes nothing but their number. */
export function advanceTimeline(timeline: LinkTimeline, check: CheckedState): LinkTimeline {
  const { state, checkedAt } = check;
  if (state === 'could_not_check') return { ...timeline, failedChecks: timeline.failedChecks + 1 };
  const seen = isExcused(timeline, check) ? 'ok' : state;
  const heard = { ...timeline, failedChecks: 0, recent: [...timeline.recent, seen].slice(-10) };
  const leadsTo = seen === 'moved' ? check.leadsTo : null;
  if (timeline.standing?.state === seen) return { ...heard, doubt: null, leadsTo };
  const doubt = grownDoubt(timeline.doubt, seen, checkedAt);
  if (doubt.checks < checksNeeded[seen]) return { ...heard, doubt };
  return { ...heard, standing: { state: seen, since: doubt.since }, doubt: null, leadsTo };
}

function isExcused({ excused }: LinkTimeline, { state, leadsTo }: CheckedState): boolean {
  return excused?.state === state && (state !== 'moved' || excused.leadsTo === leadsTo);
}

type Doubt = NonNullable<LinkTimeline['doubt']>;

function grownDoubt(doubt: Doubt | null, state: StandingState, checkedAt: Instant): Doubt {
  if (doubt?.state !== state) return { state, since: checkedAt, countedAt: checkedAt, checks: 1 };
  if (checkedAt < instantLater(doubt.countedAt, countedApartMs)) return doubt;
  return { ...doubt, countedAt: checkedAt, checks: doubt.checks + 1 };
}

/** What a person found: the link is fine, whatever the checker saw last; the same sight is not held against it again. */
export function excuseLink(timeline: LinkTimeline, now: Instant): LinkTimeline {
  const state = timeline.doubt?.state ?? timeline.standing?.state ?? null;
  const excused = state === null || state === 'ok' ? timeline.excused : { state, leadsTo: timeline.leadsTo };
  return { ...timeline, standing: { state: 'ok', since: now }, doubt: null, leadsTo: null, excused, failedChecks: 0 };
}

/** Whether a link comes and goes: its last ten checks changed their mind four times or more. */
export function isUnsteady({ recent }: Pick<LinkTimeline, 'recent'>): boolean {
  return recent.filter((state, index) => index > 0 && state !== recent[index - 1]).length >= 4;
}

/** How long a link gives no answer before the public page says so. */
const silentAfterMs = 14 * 24 * 3_600_000;

/** What the public page tells of a link: its server says it is gone, or has not answered for two weeks; null while neither. */
export const LinkNotice = z.enum(['gone', 'silent']);
export type LinkNotice = z.infer<typeof LinkNotice>;

/** What the public page tells of a link at a moment; only what is held to be true is told. */
export function publicNotice({ standing }: Pick<LinkTimeline, 'standing'>, now: Instant): LinkNotice | null {
  if (standing?.state === 'gone') return 'gone';
  const isSilent = standing?.state === 'unreachable' && instantLater(standing.since, silentAfterMs) <= now;
  return isSilent ? 'silent' : null;
}
