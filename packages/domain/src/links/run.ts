import { z } from 'zod';
import { idOf, Instant, WebAddress } from '../values/index.ts';
import type { LinkObservation } from './link.ts';

/** `run_` and a UUIDv7. */
export const LinkRunId = idOf('run');
export type LinkRunId = z.infer<typeof LinkRunId>;

/** One pass over the links that are due. What it saw counts when it ends, or not at all. */
export const LinkRun = z.strictObject({
  id: LinkRunId,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  verdict: z.enum(['under_way', 'sound', 'could_not_check', 'stopped']).meta({
    description: 'Could not check: more than half of the hosts gave no sign, so the fault is held to be ours',
  }),
  asked: z.int().min(0).meta({ description: 'Links the run set out to check' }),
  checked: z.int().min(0),
});
export type LinkRun = z.infer<typeof LinkRun>;

/** A host with what was seen of one of its links. */
export interface HostSight {
  host: string;
  observation: LinkObservation;
}

/** Whether an observation shows that the way to its host was open. A bad certificate does: somebody answered. */
function isReached(observation: LinkObservation): boolean {
  if (observation.kind === 'answer') return true;
  if (observation.kind === 'no_answer') return observation.cause === 'certificate';
  return observation.cause !== 'offline';
}

/**
 * Whether a run may be believed: not when more than half of its hosts could not be reached, for then the fault is ours. A host
 * counts as reached when one of its links was.
 *
 * @param hosts how many hosts the run asks in all; those not seen yet count as reached, so that a verdict never gets milder
 */
export function judgeRun(sights: readonly HostSight[], hosts: number): 'sound' | 'could_not_check' {
  const reached = new Map<string, boolean>();
  for (const { host, observation } of sights) reached.set(host, (reached.get(host) ?? false) || isReached(observation));
  const unreached = [...reached.values()].filter((isThere) => !isThere).length;
  return unreached * 2 > hosts ? 'could_not_check' : 'sound';
}

/** A link as a run chooses it. */
export interface ChoosableLink {
  host: string;
  nextCheckAt: Instant;
  /** Whether its host is known to answer. */
  isReached: boolean;
}

/**
 * The links of the next run: those that are due and, so that the run can tell our fault from theirs, for each due host that
 * may not answer one link of another host that did, the one whose turn would be next. Empty when nothing is due.
 */
export function chooseForRun<Choosable extends ChoosableLink>(links: readonly Choosable[], now: Instant): Choosable[] {
  const due = links.filter(({ nextCheckAt }) => nextCheckAt <= now);
  if (due.length === 0) return [];
  const hosts = Map.groupBy(due, ({ host }) => host);
  const answering = [...hosts.values()].filter((ofHost) => ofHost.some(({ isReached: is }) => is)).length;
  const wanted = Math.max(0, hosts.size - 2 * answering + 1);
  const witnesses = new Map<string, Choosable>();
  for (const link of links.toSorted((one, other) => (one.nextCheckAt < other.nextCheckAt ? -1 : 1))) {
    if (witnesses.size === wanted) break;
    if (link.isReached && !hosts.has(link.host) && !witnesses.has(link.host)) witnesses.set(link.host, link);
  }
  return [...due, ...witnesses.values()];
}

/** What staff decided about the watch over links. */
export const LinkWatchSettings = z.strictObject({
  isOn: z.boolean(),
  archive: WebAddress.nullable().meta({
    description: 'Whom to ask for archived copies, in the form of the Wayback availability API; null to ask nobody',
  }),
});
export type LinkWatchSettings = z.infer<typeof LinkWatchSettings>;

/** Nothing leaves this machine until staff say so. */
export const watchOff: LinkWatchSettings = { isOn: false, archive: null };
