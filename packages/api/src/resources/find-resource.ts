import type { NamedLink, ResourceView } from '@coalition/domain/resources';
import type { WithdrawalReason } from '@coalition/domain/revisions';
import type { CalendarDay, EachLanguage, Language, Phrase, Slug } from '@coalition/domain/values';
import { findMergedInto, findWithdrawal } from '../revisions/records/publication.store.ts';
import { findSlug, type SlugAddress } from '../revisions/records/slug.store.ts';
import { dayIn, type Db, type Office } from '../server/office.ts';
import { wholeItems, type WholeItem } from './list-whole.ts';
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

/** What stands at an item's address: the item with all its facts, and since when, or what any address may hold. */
export type ResourceStanding = ({ state: 'shown' } & WholeItem) | Exclude<Standing<ResourceView>, { state: 'shown' }>;

/** Finds what stands at an item's address; null when nothing ever did. */
export async function findResource(office: Office, address: SlugAddress): Promise<ResourceStanding | null> {
  const { language, slug } = address;
  const { db } = office;
  const resource = await publishedResources.findBySlug(db, address);
  if (!resource) {
    const leads = await findSlug(db, 'resources', address);
    const joined = leads && (await findJoined(db, leads.id, language));
    if (joined) return { state: 'moved', slug: joined.slug };
    const tombstone = leads && (await findTombstone(office, leads.id, language));
    return tombstone && { state: 'withdrawn', tombstone };
  }
  const current = resource.published.slugs[language];
  if (current !== slug) return { state: 'moved', slug: current };
  const [item] = await wholeItems(db, [resource.id], language);
  return item ? { state: 'shown', ...item } : null;
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
  const replacement =
    replacedBy === null
      ? null
      : ((await findJoined(db, replacedBy, language)) ?? (await replacementLink(db, replacedBy, language)));
  const { facts, slugs } = last;
  const withdrawnOn = dayIn(installation.timeZone, withdrawnAt);
  return { title: facts.title, slugs, reason, withdrawnOn, replacement };
}

/** The public item that one which is not there was made one with; null where there is none. */
async function findJoined(db: Db, id: string, language: Language): Promise<NamedLink | null> {
  const into = (await findMergedInto(db, [id])).get(id);
  return into === undefined ? null : replacementLink(db, into, language);
}

async function replacementLink(db: Db, id: string, language: Language): Promise<NamedLink | null> {
  const found = await publishedResources.find(db, id);
  return found && { id, slug: found.published.slugs[language], name: found.published.facts.title };
}
