import { chooseForRun, LinkRunId, type LinkTimeline } from '@coalition/domain/links';
import { instantLater, ok, type Instant } from '@coalition/domain/values';
import { inTransaction, newId, type Db, type Office } from '../../server/office.ts';
import { addressesInUse } from '../addresses-in-use.ts';
import { forgetRunsBefore, insertRun, listWaits } from '../link-run.store.ts';
import { keepLinks, listLinks, newLink } from '../link.store.ts';

/** How long a process may be silent before another takes its run up; longer than the longest look. */
export const leaseMs = 180_000;

/** Brings the watched links up to what is public now: new ones are due at once, others are watched no more. */
export async function refreshLinks({ db, now }: Pick<Office, 'db' | 'now'>): Promise<void> {
  const uses = await addressesInUse(db);
  const watched = await listLinks(db);
  const known = new Set(watched.map(({ address }) => address));
  const wanted = [...uses.keys()].filter((address) => !known.has(address));
  const former = new Map((await listLinks(db, wanted)).map((link) => [link.address, link]));
  const added = wanted.map((address) => ({ ...(former.get(address) ?? newLink(address, now)), nextCheckAt: now }));
  const dropped = watched.filter(({ address }) => !uses.has(address)).map((link) => ({ ...link, nextCheckAt: null }));
  await keepLinks(db, [...added, ...dropped], now);
}

/** Begins a run over what is due; null where nothing is, or another process was first. */
export async function beginRun({ db, now }: Pick<Office, 'db' | 'now'>): Promise<LinkRunId | null> {
  const begun = await inTransaction(db, async (tx) => {
    await putOff(tx, now);
    const links = (await listLinks(tx)).flatMap(({ address, host, nextCheckAt, timeline }) =>
      nextCheckAt === null ? [] : [{ address, host, nextCheckAt, isReached: isReached(timeline) }],
    );
    const chosen = chooseForRun(links, now);
    const lease = { id: LinkRunId.parse(newId('run')), now, leasedUntil: instantLater(now, leaseMs) };
    return ok(chosen.length === 0 ? null : await insertRun(tx, chosen, lease));
  });
  return begun.ok ? begun.value : null;
}

/** Puts off what is due of those who asked us to wait, whoever wants it looked at; a wait holds for all links of its host. */
async function putOff(db: Db, now: Instant): Promise<void> {
  const waits = await listWaits(db, now);
  if (waits.length === 0) return;
  const links = (await listLinks(db)).flatMap((link) => {
    const own = waits.filter(({ address, host }) => host === link.host || address === link.address);
    const until = own
      .map((wait) => wait.until)
      .toSorted()
      .at(-1);
    return until && link.nextCheckAt !== null && link.nextCheckAt < until ? [{ ...link, nextCheckAt: until }] : [];
  });
  await keepLinks(db, links, now);
}

/** Whether the last thing known of a link is that its host answered. */
function isReached({ standing, doubt, failedChecks }: LinkTimeline): boolean {
  const state = doubt?.state ?? standing?.state ?? 'unreachable';
  return state !== 'unreachable' && failedChecks === 0;
}

/** How long a link’s past checks are kept: two years. */
const checksKeptMs = 2 * 365 * 86_400_000;

/** Forgets runs that ended two years ago, and what they saw. */
export function forgetOldRuns({ db, now }: Pick<Office, 'db' | 'now'>): Promise<void> {
  return forgetRunsBefore(db, instantLater(now, -checksKeptMs));
}
