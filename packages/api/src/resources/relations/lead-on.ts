import type { NamedLink } from '@coalition/domain/resources';
import { tombstoneOf } from '@coalition/domain/revisions';
import type { Language } from '@coalition/domain/values';
import { findMergedInto, findPublication, findWithdrawal } from '../../revisions/records/publication.store.ts';
import type { Db } from '../../server/office.ts';
import { publishedResources } from '../resource.store.ts';

/**
 * Which items stand for others that went into them, by the ids of those. Only where visitors know, or knew, both: that a draft went
 * into an item is nobody's business.
 */
export async function knownHeirs(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const heirs = new Map<string, string>();
  for (const [id, into] of await findMergedInto(db, ids))
    if ((await wasEverPublic(db, id)) && (await wasEverPublic(db, into))) heirs.set(id, into);
  return heirs;
}

async function wasEverPublic(db: Db, id: string): Promise<boolean> {
  const publication = await findPublication(db, id);
  return publication !== null && (publication.status === 'published' || tombstoneOf(publication) !== null);
}

/** The public item that one leads to: itself, what it went into, or what stands in its place, and so on; null where none is public. */
export async function leadOn(db: Db, id: string, language: Language): Promise<NamedLink | null> {
  const passed = new Set<string>();
  for (let next: string | null = id; next !== null && !passed.has(next);) {
    passed.add(next);
    const into: string = (await findMergedInto(db, [next])).get(next) ?? next;
    const found = await publishedResources.find(db, into);
    if (found) return { id: into, slug: found.published.slugs[language], name: found.published.facts.title };
    next = (await findWithdrawal(db, into))?.replacedBy ?? null;
  }
  return null;
}
