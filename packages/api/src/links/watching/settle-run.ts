import {
  advanceTimeline,
  emptyTimeline,
  judgeRun,
  linkStateOf,
  nextCheckAt,
  publicNotice,
  spreadOf,
  type LinkRun,
  type LinkRunId,
  type LinkState,
} from '@coalition/domain/links';
import { instantLater, ok, type Instant } from '@coalition/domain/values';
import { announce } from '../../revisions/changes/announce.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { addressesInUse } from '../addresses-in-use.ts';
import { endRun, listChecks, type LinkSight, type RunCheck } from '../link-run.store.ts';
import { keepLinks, listLinks, newLink, type WatchedLink } from '../link.store.ts';

/** When our own fault kept us from looking, we look again after this long. */
const afterOwnFaultMs = 6 * 3_600_000;

/**
 * Ends a run: judges it as a whole and, if it may be believed, lets each link hear what was seen of it. All in one transaction,
 * so that a run counts wholly or not at all.
 */
export async function settleRun(
  { db, now }: Pick<Office, 'db' | 'now'>,
  id: LinkRunId,
  isStopped: boolean,
): Promise<LinkRun['verdict']> {
  const settled = await inTransaction(db, async (tx) => {
    const checks = await listChecks(tx, id);
    const verdict: Exclude<LinkRun['verdict'], 'under_way'> = isStopped ? 'stopped' : verdictOf(checks);
    const isHeard = verdict === 'sound';
    const states = new Map<string, LinkState>();
    const before = await listLinks(
      tx,
      checks.map(({ address }) => address),
    );
    const links = new Map(before.map((link) => [link.address, link]));
    const after = checks.map((check) => {
      const link = links.get(check.address) ?? newLink(check.address, now);
      const { sight, checkedAt } = check;
      if (isStopped) return link;
      if (!sight || !checkedAt) return later(link, now);
      const state = isHeard ? linkStateOf(check.address, sight.observation) : 'could_not_check';
      states.set(check.address, state);
      return isHeard ? heard(link, { sight, state, checkedAt }, now) : later(link, now);
    });
    await keepLinks(tx, after, now);
    await endRun(tx, { id, verdict, now }, states);
    await tellVisitors(tx, { before: links, after }, now);
    return ok<LinkRun['verdict']>(verdict);
  });
  return settled.ok ? settled.value : 'stopped';
}

function verdictOf(checks: readonly RunCheck[]): 'sound' | 'could_not_check' {
  const sights = checks.flatMap(({ host, sight }) => (sight ? [{ host, observation: sight.observation }] : []));
  return judgeRun(sights, new Set(checks.map(({ host }) => host)).size);
}

function later(link: WatchedLink, now: Instant): WatchedLink {
  return link.nextCheckAt === null ? link : { ...link, nextCheckAt: instantLater(now, afterOwnFaultMs) };
}

interface Heard {
  sight: LinkSight;
  state: LinkState;
  checkedAt: Instant;
}

function heard(link: WatchedLink, { sight, state, checkedAt }: Heard, now: Instant): WatchedLink {
  const { observation, fingerprint, waitUntil } = sight;
  const leadsTo = state === 'moved' && observation.kind === 'answer' ? observation.address : null;
  const timeline = advanceTimeline(link.timeline, { state, leadsTo, checkedAt });
  const pace = { spread: spreadOf(link.address), waitUntil };
  const due = link.nextCheckAt === null ? null : nextCheckAt(timeline, now, pace);
  // The first page that was found good is what later ones are compared with.
  const isGood = state === 'ok' || (state === 'moved' && observation.kind === 'answer');
  const approved = link.approved ?? (isGood ? fingerprint : null);
  return { ...link, timeline, approved, checkedAt, nextCheckAt: due };
}

/** Lets the site forget the pages that say something else now. */
async function tellVisitors(
  db: Db,
  { before, after }: { before: ReadonlyMap<string, WatchedLink>; after: readonly WatchedLink[] },
  now: Instant,
): Promise<void> {
  const told = after.filter(({ address, timeline, checkedAt }) => {
    const link = before.get(address);
    // As of its last check, for that is when the page was made.
    const was = publicNotice(link?.timeline ?? emptyTimeline, link?.checkedAt ?? now);
    return publicNotice(timeline, checkedAt ?? now) !== was;
  });
  if (told.length > 0)
    await announceLinks(
      db,
      told.map(({ address }) => address),
      now,
    );
}

/** Tells the public site that what it says of some addresses changed. */
export async function announceLinks(db: Db, addresses: readonly string[], now: Instant): Promise<void> {
  const uses = await addressesInUse(db);
  const told = new Set(addresses);
  const items = [...uses]
    .filter(([address]) => told.has(address))
    .flatMap(([, ofAddress]) => ofAddress.filter(({ noun, place }) => noun === 'resources' && place === 'main'));
  for (const { noun, id } of items) await announce(db, { at: now, noun, record_id: id, is_withdrawal: false });
}
