import { publicNotice, type LinkNews } from '@coalition/domain/links';
import type { ResourceId } from '@coalition/domain/resources';
import { publishedResources } from '../resources/resource.store.ts';
import { dayIn, type Office } from '../server/office.ts';
import { findLink } from './link.store.ts';

/** What there is to tell of a public item’s address; null while all is well, or nobody looked. */
export async function tellOfLink({ db, now, installation }: Office, id: ResourceId): Promise<LinkNews | null> {
  const address = (await publishedResources.find(db, id))?.published.facts.address ?? null;
  const link = address === null ? null : await findLink(db, address);
  const notice = link && publicNotice(link.timeline, now);
  if (!link?.timeline.standing || notice === null) return null;
  const { archive } = link;
  const copy = archive.state === 'found' ? { address: archive.address, capturedOn: archive.capturedOn } : null;
  return { notice, since: dayIn(installation.timeZone, link.timeline.standing.since), copy };
}
