import type { NamedLink, ResourceView } from '@coalition/domain/resources';
import type { WithdrawalReason } from '@coalition/domain/revisions';
import type { CalendarDay, EachLanguage, Language, Phrase, Slug } from '@coalition/domain/values';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import { findSlug, type SlugAddress } from '../revisions/records/slug.store.ts';
import { dayIn, type Db, type Office } from '../server/office.ts';
import { presentOne } from './resource-names.ts';
import { publishedResources } from './resource.store.ts';

/** What stands at an address: a record, another address it moved to, or the tombstone of what was there. */
export type Standing<View> =
  { state: 'shown'; view: View } | { state: 'moved'; slug: Slug } | { state: 'withdrawn'; tombstone: Tombstone };

/** What is left of a record that was taken back: its title and address parts as visitors last knew them, and why. */
export interface Tombstone {
  title: Phrase;
  slugs: EachLanguage<Slug>;
  reason: WithdrawalReason;
  /** Where the coalition is. */
  withdrawnOn: CalendarDay;
  replacement: NamedLink | null;
}

/** Finds what stands at an item's address; null when nothing ever did. */
export async function findResource(office: Office, address: SlugAddress): Promise<Standing<ResourceView> | null> {
  const { language, slug } = address;
  const { db } = office;
  const resource = await publishedResources.findBySlug(db, address);
  if (!resource) return findTombstone(office, address);
  const current = resource.published.slugs[language];
  if (current !== slug) return { state: 'moved', slug: current };
  return { state: 'shown', view: await presentOne(db, resource, language) };
}

async function findTombstone(
  { db, installation }: Office,
  address: SlugAddress,
): Promise<Standing<ResourceView> | null> {
  const leads = await findSlug(db, 'resources', address);
  const withdrawn = leads && (await findWithdrawal(db, leads.id));
  const last = withdrawn && (await publishedResources.findWithdrawn(db, leads.id));
  if (!last) return null;
  const { reason, withdrawnAt, replacedBy } = withdrawn;
  const replacement = replacedBy === null ? null : await replacementLink(db, replacedBy, address.language);
  const { facts, slugs } = last;
  const withdrawnOn = dayIn(installation.timeZone, withdrawnAt);
  return { state: 'withdrawn', tombstone: { title: facts.title, slugs, reason, withdrawnOn, replacement } };
}

async function replacementLink(db: Db, id: string, language: Language): Promise<NamedLink | null> {
  const found = await publishedResources.find(db, id);
  return found && { id, slug: found.published.slugs[language], name: found.published.facts.title };
}
