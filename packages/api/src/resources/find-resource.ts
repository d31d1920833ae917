import type { NamedLink, ResourceView } from '@coalition/domain/resources';
import type { WithdrawalReason } from '@coalition/domain/revisions';
import type { EachLanguage, Language, Phrase, Slug } from '@coalition/domain/values';
import { findBySlug } from '../revisions/record.store.ts';
import type { Db } from '../server/office.ts';
import { presentOne } from './resource-names.ts';
import { resourceRow } from './resource.row.ts';

/** What stands at an address: a record, another address it moved to, or the tombstone of what was there. */
export type Standing<View> =
  { state: 'shown'; view: View } | { state: 'moved'; slug: Slug } | { state: 'withdrawn'; tombstone: Tombstone };

/** What is left of a record that was taken back. */
export interface Tombstone {
  title: Phrase;
  slugs: EachLanguage<Slug>;
  reason: WithdrawalReason;
  withdrawnAt: string;
  replacement: NamedLink | null;
}

/** Finds what stands at an item's address; null when nothing ever did. */
export async function findResource(
  db: Db,
  address: { language: Language; slug: string },
): Promise<Standing<ResourceView> | null> {
  const found = await findBySlug(db, 'resources', address);
  const resource = found && (await resourceRow.store.find(db, found.id));
  if (!found || !resource) return null;
  const { publication, published } = resource;
  if (publication.status === 'withdrawn') {
    const { reason, withdrawnAt, replacedBy } = publication;
    const replacement = replacedBy ? await resourceRow.store.find(db, replacedBy) : null;
    const shown = replacement?.published;
    return {
      state: 'withdrawn',
      tombstone: {
        title: resource.facts.title,
        slugs: resource.slugs,
        reason,
        withdrawnAt,
        replacement:
          replacement && shown
            ? { id: replacement.id, slug: shown.slugs[address.language], name: shown.facts.title }
            : null,
      },
    };
  }
  if (!published) return null;
  if (published.slugs[address.language] !== address.slug)
    return { state: 'moved', slug: published.slugs[address.language] };
  const view = await presentOne(db, resource, address.language);
  return view && { state: 'shown', view };
}
