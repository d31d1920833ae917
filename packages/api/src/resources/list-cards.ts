import type { ResourceCardView } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import { findMergedInto } from '../revisions/records/publication.store.ts';
import type { Db } from '../server/office.ts';
import { presentCards } from './resource-names.ts';
import { publishedResources } from './resource.store.ts';

/** Published items as cards, each once, in the order of the ids given; those that are not public are left out. */
export async function cardsOf(db: Db, ids: readonly string[], language: Language): Promise<ResourceCardView[]> {
  const cards = await cardsById(db, ids, language);
  return [...new Set(ids.flatMap((id) => cards.get(id) ?? []))];
}

/** Published items as cards by the ids that they are asked by: one that went into another is that other one. */
export async function cardsById(
  db: Db,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, ResourceCardView>> {
  const merged = await findMergedInto(db, ids);
  const standing = (id: string): string => merged.get(id) ?? id;
  const resources = await publishedResources.list(db, [...new Set(ids.map(standing))]);
  const cards = new Map((await presentCards(db, resources, language)).map((card) => [card.id, card]));
  return new Map(
    ids.flatMap((id) => {
      const card = cards.get(standing(id));
      return card ? [[id, card] as const] : [];
    }),
  );
}
