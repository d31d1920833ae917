import {
  isUnsteady,
  needsCare,
  type ArchivedCopy,
  type LinkRun,
  type LinkState,
  type LinkWatchSettings,
} from '@coalition/domain/links';
import type { Instant, WebAddress } from '@coalition/domain/values';
import { resourceRow } from '../../resources/resource.row.ts';
import type { Office } from '../../server/office.ts';
import { addressesInUse, type LinkUse } from '../addresses-in-use.ts';
import { listPastChecks, listRuns, type PastCheck } from '../link-run.store.ts';
import { linkSettings } from '../link-settings.ts';
import { countLinks, listLinks, type WatchedLink } from '../link.store.ts';

/** Why somebody should look at a link: its state, that it comes and goes, or that it cannot be checked at all. */
export type LinkCare = Exclude<LinkState, 'ok' | 'blocked' | 'could_not_check'> | 'unsteady' | 'uncheckable';

/** A link of the queue, with where the site leads to it. */
export interface CareLink {
  address: WebAddress;
  care: LinkCare;
  /** Since when it is so; null where that is no single moment. */
  since: Instant | null;
  checkedAt: Instant | null;
  leadsTo: WebAddress | null;
  archive: ArchivedCopy;
  uses: (LinkUse & { /** Of the item whose own address it is; null elsewhere. */ revision: number | null })[];
  /** The newest checks, the newest first. */
  checks: PastCheck[];
}

/** What the office sees of the watch over links. */
export interface LinkRoom {
  settings: LinkWatchSettings;
  /** The newest first, five at most. */
  runs: LinkRun[];
  counts: { state: LinkState | null; count: number }[];
  /** The most urgent first, fifty at most. */
  queue: CareLink[];
  /** How many links need care in all. */
  waiting: number;
}

const queueMax = 50;
const order: readonly LinkCare[] = ['gone', 'drifted', 'unreachable', 'moved', 'unsteady', 'uncheckable'];

/** The queue of links that need care, the settings, and how the runs go. */
export async function lookAtLinks({ db }: Pick<Office, 'db'>): Promise<LinkRoom> {
  const [settings, runs, counts, links] = await Promise.all([
    linkSettings(db),
    listRuns(db, 5),
    countLinks(db),
    listLinks(db),
  ]);
  const caring = links
    .flatMap((link) => {
      const care = careOfLink(link);
      return care === null ? [] : [{ link, care }];
    })
    .toSorted((one, other) => order.indexOf(one.care) - order.indexOf(other.care));
  const uses = caring.length === 0 ? new Map<WebAddress, LinkUse[]>() : await addressesInUse(db);
  const queue = await Promise.all(
    caring.slice(0, queueMax).map(({ link, care }) => queued(db, { link, care }, uses.get(link.address) ?? [])),
  );
  return { settings, runs, counts, queue, waiting: caring.length };
}

async function queued(
  db: Office['db'],
  { link, care }: { link: WatchedLink; care: LinkCare },
  uses: readonly LinkUse[],
): Promise<CareLink> {
  const { address, checkedAt, archive, timeline } = link;
  const withRevisions = uses.map(async (use) => {
    const record = use.place === 'main' ? await resourceRow.store.find(db, use.id) : null;
    return { ...use, revision: record?.revision ?? null };
  });
  const since = care === timeline.standing?.state ? timeline.standing.since : null;
  const checks = await listPastChecks(db, address);
  return {
    address,
    care,
    since,
    checkedAt,
    leadsTo: timeline.leadsTo,
    archive,
    uses: await Promise.all(withRevisions),
    checks,
  };
}

/** After so many checks that could not be made, a person should look. */
const failedChecksMax = 4;

function careOfLink({ timeline }: WatchedLink): LinkCare | null {
  const state = timeline.standing?.state ?? null;
  if (state !== null && isCare(state)) return state;
  if (isUnsteady(timeline)) return 'unsteady';
  return timeline.failedChecks >= failedChecksMax ? 'uncheckable' : null;
}

function isCare(state: LinkState): state is Exclude<LinkState, 'ok' | 'blocked' | 'could_not_check'> {
  return needsCare(state);
}

/** How many links need care, and whether the newest run could not check; for the office’s first page. */
export async function linksToday({ db }: Pick<Office, 'db'>): Promise<{ waiting: number; couldNotCheck: boolean }> {
  const [links, runs] = await Promise.all([listLinks(db), listRuns(db, 1)]);
  const waiting = links.filter((link) => careOfLink(link) !== null).length;
  return { waiting, couldNotCheck: runs[0]?.verdict === 'could_not_check' };
}
