import { isArchiveDue, readAvailability, standardPauseMs, type ArchivedCopy } from '@coalition/domain/links';
import { ok, type WebAddress } from '@coalition/domain/values';
import { setTimeout as wait } from 'node:timers/promises';
import { inTransaction, type Office } from '../../server/office.ts';
import { linkSettings } from '../link-settings.ts';
import { keepLinks, listLinks, lockLink, type WatchedLink } from '../link.store.ts';
import type { AskPage } from '../../outside/page-answer.ts';
import { announceLinks } from './settle-run.ts';

type OfficeNow = () => Pick<Office, 'db' | 'now'>;

/** As many pages as one pass asks the archive about. */
const askedMax = 50;

/**
 * Asks the archive that staff named for copies of watched pages, one at a time with a pause; those that are in trouble first.
 * An archive that does not answer, or not in the form we know, is left in peace until the next pass.
 */
export async function askArchives(
  office: OfficeNow,
  { ask, signal, pauseMs = standardPauseMs }: { ask: AskPage; signal: AbortSignal; pauseMs?: number },
): Promise<void> {
  const { db, now } = office();
  const { archive } = await linkSettings(db);
  if (archive === null) return;
  const due = (await listLinks(db)).filter((link) => link.checkedAt !== null && isArchiveDue(link.archive, now));
  for (const { address } of due.toSorted((one, other) => urgency(other) - urgency(one)).slice(0, askedMax)) {
    const found = signal.aborted ? null : await askAbout({ ask, signal, archive }, address, office);
    if (found === null) return;
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
): Promise<ArchivedCopy | null> {
  const question = new URL(archive);
  question.searchParams.set('url', page);
  const answer = await ask({ address: question.href, method: 'GET', signal });
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  return readAvailability(jsonOf(answer.text), archive, office().now);
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
