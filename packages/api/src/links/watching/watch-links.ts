import { judgeRun, type HostSight, type LinkRun, type LinkRunId } from '@coalition/domain/links';
import { instantLater } from '@coalition/domain/values';
import type { AskPage } from '../../outside/page-answer.ts';
import { makeLoop, type Loop } from '../../server/background/make-loop.ts';
import type { Office } from '../../server/office.ts';
import { addressesInUse } from '../addresses-in-use.ts';
import { claimRun, keepSight, leaseRun, listChecks, type LinkSight } from '../link-run.store.ts';
import { linkSettings } from '../link-settings.ts';
import { isAnyLinkDue, listLinks } from '../link.store.ts';
import { askArchives, metAnew } from './ask-archives.ts';
import { beginRun, leaseMs, refreshLinks } from './begin-run.ts';
import { makeHostGate } from './host-gate.ts';
import { lookAtLink, type LinkToSee } from './look-at-link.ts';
import { makeRobotsReader } from './read-site-robots.ts';
import { settleRun } from './settle-run.ts';

/** The office at the moment of asking: a run takes hours, so each step looks at the clock again. */
export type OfficeNow = () => Pick<Office, 'db' | 'now'>;

/** How a watch goes about. */
export interface WatchWays {
  ask: AskPage;
  /** How many hosts are asked at once. */
  lanes?: number;
  /** The shortest pause between two questions to one host; two seconds but in trials. */
  pauseMs?: number;
}

const refreshEveryMs = 600_000;

/**
 * Makes the watch over the links. A pass does what is due, or nothing where staff have not switched the watch on; it ends with
 * the run’s verdict, or null without one.
 */
export function makeLinkWatch(office: OfficeNow, ways: WatchWays): Loop<LinkRun['verdict'] | null> {
  let refreshAt = office().now;
  const manners = metAnew(null);
  return makeLoop(async (stopping) => {
    const { db, now } = office();
    if (!(await linkSettings(db)).isOn) return null;
    if (now >= refreshAt) {
      await refreshLinks(office());
      refreshAt = instantLater(now, refreshEveryMs);
    }
    const run =
      (await claimRun(db, now, instantLater(now, leaseMs))) ??
      ((await isAnyLinkDue(db, now)) ? await beginRun(office()) : null);
    const verdict = run && (await workThrough(office, ways, { run, stopping }));
    if (!stopping.aborted) await askArchives(office, { ...ways, signal: stopping, manners });
    return verdict;
  });
}

interface Course {
  run: LinkRunId;
  stopping: AbortSignal;
}

/** Asks what of a run was not asked yet, and ends the run; where we are stopped in between, the rest waits. */
async function workThrough(office: OfficeNow, ways: WatchWays, course: Course): Promise<LinkRun['verdict'] | null> {
  const { db } = office();
  const enough = new AbortController();
  const signal = AbortSignal.any([course.stopping, enough.signal]);
  const { waiting, sights, hosts } = await readRun(office, course.run);
  const gate = makeHostGate(signal, ways.pauseMs);
  const lookout = { ask: ways.ask, gate, robotsOf: makeRobotsReader(ways.ask, gate, signal), signal };
  let isOff = false;
  const isOver = () => signal.aborted;
  const lane = async () => {
    for (let links = waiting.shift(); links; links = waiting.shift()) {
      for (const link of links) {
        if (isOver()) return;
        const sight = await lookAtLink(lookout, link, office().now);
        if (isOver()) return;
        await noteSight(office, course.run, { link, sight });
        sights.push({ host: link.host, observation: sight.observation });
        isOff ||= !(await linkSettings(db)).isOn;
        const isHopeless = sight.observation.kind !== 'answer' && judgeRun(sights, hosts) === 'could_not_check';
        if (isOff || isHopeless) enough.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: ways.lanes ?? 4 }, lane));
  if (!course.stopping.aborted) return settleRun(office(), course.run, isOff);
  await leaseRun(db, course.run, office().now);
  return null;
}

type Waiting = LinkToSee & { host: string };

/** What of a run is still to be asked, host by host, and what was seen before. */
async function readRun(office: OfficeNow, run: LinkRunId) {
  const { db } = office();
  const [checks, uses] = [await listChecks(db, run), await addressesInUse(db)];
  const links = new Map(
    (
      await listLinks(
        db,
        checks.map(({ address }) => address),
      )
    ).map((link) => [link.address, link]),
  );
  const waiting = checks
    .filter(({ sight }) => sight === null)
    .map(({ address, host }): Waiting => {
      const expects = uses.get(address)?.find((use) => use.expects !== null)?.expects ?? null;
      return { address, host, expects, approved: links.get(address)?.approved ?? null };
    });
  const sights = checks.flatMap(({ host, sight }): HostSight[] =>
    sight ? [{ host, observation: sight.observation }] : [],
  );
  const hosts = new Set(checks.map(({ host }) => host)).size;
  return { waiting: [...Map.groupBy(waiting, ({ host }) => host).values()], sights, hosts };
}

async function noteSight(
  office: OfficeNow,
  run: LinkRunId,
  { link, sight }: { link: Waiting; sight: LinkSight },
): Promise<void> {
  const { db, now } = office();
  await keepSight(db, { run, address: link.address, checkedAt: now }, sight);
  await leaseRun(db, run, instantLater(now, leaseMs));
}
