import {
  isArchiveDue,
  readAvailability,
  retryAfter,
  standardPauseMs,
  type ArchivedCopy,
} from '@coalition/domain/links';
import { instantLater, ok, type Instant, type WebAddress } from '@coalition/domain/values';
import { setTimeout as wait } from 'node:timers/promises';
import { inTransaction, type Office } from '../../server/office.ts';
import { linkSettings } from '../link-settings.ts';
import { keepLinks, listLinks, lockLink, type WatchedLink } from '../link.store.ts';
import type { AskPage } from '../../outside/page-answer.ts';
import { announceLinks } from './settle-run.ts';

type OfficeNow = () => Pick<Office, 'db' | 'now'>;

/** As many pages as one pass asks the archive about. */
const askedMax = 50;

/** How long an archive is left in peace that gave no useful answer. */
const restMs = 3_600_000;

/** How an archive was met so far, for as long as the process lives. */
export interface ArchiveManners {
  /** The archive that was met; another one is met anew. */
  archive: WebAddress | null;
  /** Until when it is left in peace; null while it answers. */
  restUntil: Instant | null;
  /** Pages about which it said nothing useful: asked about last. */
  unheard: Set<WebAddress>;
}

/** An archive that nothing is known of yet. */
export function metAnew(archive: WebAddress | null): ArchiveManners {
  return { archive, restUntil: null, unheard: new Set() };
}

/** How one pass asks an archive. */
interface Asking {
  ask: AskPage;
  signal: AbortSignal;
  manners: ArchiveManners;
  pauseMs?: number;
}

/**
 * Asks the archive that staff named for copies of watched pages, one at a time with a pause; those that are in trouble first.
 * An archive that does not answer, or not in the form we know, is left in peace for an hour, or for as long as it asks.
 */
export async function askArchives(
  office: OfficeNow,
  { ask, signal, manners, pauseMs = standardPauseMs }: Asking,
): Promise<void> {
  const { db, now } = office();
  const { archive } = await linkSettings(db);
  if (archive === null) return;
  if (manners.archive !== archive) Object.assign(manners, metAnew(archive));
  if (manners.restUntil !== null && now < manners.restUntil) return;
  const due = (await listLinks(db)).filter((link) => link.checkedAt !== null && isArchiveDue(link.archive, now));
  const rank = (link: WatchedLink) => (manners.unheard.has(link.address) ? -1 : urgency(link));
  for (const { address } of due.toSorted((one, other) => rank(other) - rank(one)).slice(0, askedMax)) {
    if (signal.aborted) return;
    const found = await askAbout({ ask, signal, archive }, address, office);
    if ('restMs' in found) {
      manners.unheard.add(address);
      manners.restUntil = instantLater(office().now, found.restMs);
      return;
    }
    manners.unheard.delete(address);
    await keepFound(office, address, found);
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

function urgency({ timeline }: WatchedLink): number {
  const state = timeline.standing?.state;
  return state === 'gone' || state === 'unreachable' ? 1 : 0;
}

async function askAbout(
  { ask, signal, archive }: { ask: AskPage; signal: AbortSignal; archive: WebAddress },
  page: WebAddress,
  office: OfficeNow,
): Promise<ArchivedCopy | { restMs: number }> {
  const question = new URL(archive);
  question.searchParams.set('url', page);
  const answer = await ask({ address: question.href, method: 'GET', signal });
  if (answer.kind !== 'answer') return { restMs };
  const { now } = office();
  const wanted = retryAfter(answer.headers.retryAfter, now);
  if (answer.status !== 200)
    return { restMs: Math.max(restMs, wanted === null ? 0 : Date.parse(wanted) - Date.parse(now)) };
  return readAvailability(jsonOf(answer.text), archive, now) ?? { restMs };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps what an archive said, unless staff gave a copy meanwhile. */
async function keepFound(office: OfficeNow, address: WebAddress, archive: ArchivedCopy): Promise<void> {
  const { db, now } = office();
  await inTransaction(db, async (tx) => {
    const link = await lockLink(tx, address);
    if (!link || (link.archive.state === 'found' && link.archive.foundBy === 'staff')) return ok(null);
    await keepLinks(tx, [{ ...link, archive }], now);
    if (urgency(link) > 0) await announceLinks(tx, [address], now);
    return ok(null);
  });
}
