import { mayDo } from '@coalition/domain/access';
import { excuseLink, publicNotice } from '@coalition/domain/links';
import type { ResourceId } from '@coalition/domain/resources';
import { ContentInvalid, editRecord, hasUnpublishedChanges, RecordNotFound } from '@coalition/domain/revisions';
import {
  fail,
  languages,
  ok,
  type CalendarDay,
  type Failure,
  type Result,
  type WebAddress,
} from '@coalition/domain/values';
import { resourceRow } from '../../resources/resource.row.ts';
import { publishLanguages } from '../../revisions/saving/save-record.ts';
import { changeRecord } from '../../revisions/saving/write-record.ts';
import { inTransaction, todayOf, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { findLink, keepLinks, listLinks, lockLink, type WatchedLink } from '../link.store.ts';
import { announceLinks } from '../watching/settle-run.ts';
import { refreshLinks } from '../watching/begin-run.ts';

/** An item whose link moved, at the revision that was seen. */
export interface Acceptance {
  address: WebAddress;
  id: ResourceId;
  expectedRevision: number;
  reason: string;
}

/**
 * Takes the address that a moved link leads to into the record, with the day as its check. Who may publish publishes it with
 * the same act, unless other changes wait there.
 *
 * @returns whether visitors see the new address now
 * @fails RecordNotFound, RevisionStale, ContentInvalid (the link leads nowhere else, or the item stands elsewhere by now)
 */
export async function acceptAddress(
  office: Office,
  { address, id, expectedRevision, reason }: Acceptance,
): Promise<Result<{ isPublic: boolean }, Failure>> {
  const leadsTo = (await findLink(office.db, address))?.timeline.leadsTo ?? null;
  if (leadsTo === null) return fail(invalid('address'));
  const before = { isClean: false };
  const saved = await changeRecord(office, resourceRow, {
    id,
    expectedRevision,
    change: { verb: 'save', reason },
    decide: async (record) => {
      if (record.facts.address !== address) return fail(invalid('address'));
      before.isClean = record.publication.status === 'published' && !hasUnpublishedChanges(record);
      const facts = { ...record.facts, address: leadsTo };
      const check = { source: { kind: 'address', url: leadsTo }, checkedOn: todayOf(office) } as const;
      return ok(await editRecord(record, { facts, sources: { ...record.sources, address: check } }, office.now));
    },
  });
  if (!saved.ok) return saved;
  const { published, revision } = saved.value;
  if (!before.isClean || !mayDo(office.asker.role, 'publish_record')) return ok({ isPublic: false });
  const shown = languages.filter((language) => published?.texts[language]);
  const target = { id, expectedRevision: revision, languages: shown, reason };
  const done = await publishLanguages(office, resourceRow, target);
  if (done.ok) await refreshLinks(office);
  return ok({ isPublic: done.ok });
}

/** Notes that a person found a link to be fine; what the checker sees now is not held against it again. @fails RecordNotFound */
export function excuse(office: Office, address: WebAddress): Promise<Result<null, Failure>> {
  return decide(office, { address, action: 'links.excuse' }, (link) => ({
    ...link,
    timeline: excuseLink(link.timeline, office.now),
    // The page as it is now is what was approved: the next look takes its fingerprint.
    approved: null,
  }));
}

/** A copy in an archive that somebody found by hand. */
export interface PastedCopy {
  address: WebAddress;
  copy: WebAddress;
  capturedOn: CalendarDay;
}

/** Keeps an archived copy that staff give. @fails RecordNotFound, ContentInvalid (a day still to come) */
export async function keepArchive(
  office: Office,
  { address, copy, capturedOn }: PastedCopy,
): Promise<Result<null, Failure>> {
  if (capturedOn > todayOf(office))
    return fail(ContentInvalid({ issues: [{ path: ['capturedOn'], code: 'still_to_come' }] }));
  const found = { state: 'found', address: copy, capturedOn, foundBy: 'staff', askedAt: office.now } as const;
  return decide(office, { address, action: 'links.keep_archive' }, (link) => ({ ...link, archive: found }));
}

function decide(
  office: Office,
  { address, action }: { address: WebAddress; action: string },
  change: (link: WatchedLink) => WatchedLink,
): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (tx) => {
    const link = await lockLink(tx, address);
    if (!link) return fail(RecordNotFound({}));
    await keepLinks(tx, [change(link)], office.now);
    await writeAudit(office, tx, { action, noun: 'links', recordId: null, facts: { host: link.host } });
    if (publicNotice(link.timeline, office.now) !== null) await announceLinks(tx, [address], office.now);
    return ok(null);
  });
}

/** Has every link looked at again, from now on. */
export async function checkAllNow(office: Office): Promise<Result<null, Failure>> {
  await refreshLinks(office);
  return inTransaction(office.db, async (tx: Db) => {
    const links = (await listLinks(tx)).map((link) => ({ ...link, nextCheckAt: office.now }));
    await keepLinks(tx, links, office.now);
    const facts = { links: links.length };
    await writeAudit(office, tx, { action: 'links.check', noun: 'links', recordId: null, facts });
    return ok(null);
  });
}

function invalid(field: string) {
  return ContentInvalid({ issues: [{ path: [field], code: 'invalid_value' }] });
}
