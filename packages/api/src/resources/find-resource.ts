import type { NamedLink, ResourceView } from '@coalition/domain/resources';
import type { WithdrawalReason } from '@coalition/domain/revisions';
import type { CalendarDay, EachLanguage, Language, Phrase, Slug } from '@coalition/domain/values';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import { findSlug, wasPublicAt, type SlugAddress } from '../revisions/records/slug.store.ts';
import { standingAt } from '../revisions/records/standing.store.ts';
import { newestMark } from '../search/memory/indexed-document.store.ts';
import { dayIn, type Office } from '../server/office.ts';
import { wholeItems, type WholeItem } from './list-whole.ts';
import { knownHeirs, leadOn } from './relations/lead-on.ts';
import { publishedResources } from './resource.store.ts';

/** What stands at an address: a record, another address it moved to, or the tombstone of what was there. */
export type Standing<View> =
  | { state: 'shown'; view: View }
  | { state: 'moved'; slug: Slug }
  | { state: 'withdrawn'; tombstone: Tombstone };

/** What is left of a record that was taken back: its title and address parts as visitors last knew them, and why. */
export interface Tombstone {
  title: Phrase;
  slugs: EachLanguage<Slug>;
  reason: WithdrawalReason;
  /** Where the coalition is. */
  withdrawnOn: CalendarDay;
  replacement: NamedLink | null;
}

/** What stands at an item's address: the item with all its facts, and since when, or what any address may hold. */
export type ResourceStanding = ({ state: 'shown' } & WholeItem) | Exclude<Standing<ResourceView>, { state: 'shown' }>;

/** Finds what stands at an item's address; null when nothing ever did. */
export async function findResource(office: Office, address: SlugAddress): Promise<ResourceStanding | null> {
  const { language, slug } = address;
  const { db } = office;
  const standing = standingAt(db, await newestMark(db));
  const resource = await publishedResources.findBySlug(standing, address);
  if (!resource) {
    const leads = await findSlug(db, 'resources', address);
    return leads && (await wasPublicAt(db, leads.id, address)) ? standingOfGone(office, leads.id, language) : null;
  }
  const current = resource.published.slugs[language];
  if (current !== slug) return { state: 'moved', slug: current };
  const [item] = await wholeItems(standing, [resource.id], language);
  return item ? { state: 'shown', ...item } : null;
}

/** What stands where an item was that is not public: the one it went into, that one's tombstone, or its own. */
async function standingOfGone(office: Office, id: string, language: Language): Promise<ResourceStanding | null> {
  const heir = (await knownHeirs(office.db, [id])).get(id) ?? id;
  const shown = await publishedResources.find(office.db, heir);
  if (shown) return { state: 'moved', slug: shown.published.slugs[language] };
  const tombstone = await findTombstone(office, heir, language);
  if (tombstone && heir !== id) return { state: 'moved', slug: tombstone.slugs[language] };
  return tombstone && { state: 'withdrawn', tombstone };
}

/** What is left of an item that was taken back, by its id; null where it stands, or never was public. */
export async function findTombstone(
  { db, installation }: Office,
  id: string,
  language: Language,
): Promise<Tombstone | null> {
  const withdrawn = await findWithdrawal(db, id);
  const last = withdrawn && (await publishedResources.findWithdrawn(db, id));
  if (!last) return null;
  const { reason, withdrawnAt, replacedBy } = withdrawn;
  const replacement = replacedBy === null ? null : await leadOn(db, replacedBy, language);
  const { facts, slugs } = last;
  const withdrawnOn = dayIn(installation.timeZone, withdrawnAt);
  return { title: facts.title, slugs, reason, withdrawnOn, replacement };
}
