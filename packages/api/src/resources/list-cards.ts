import type { ResourceCardView } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
import { presentCards } from './resource-names.ts';
import { publishedResources } from './resource.store.ts';

/** Published items as cards, in the order of the ids given; those that are not public are left out. */
export async function cardsOf(db: Db, ids: readonly string[], language: Language): Promise<ResourceCardView[]> {
  const cards = await presentCards(db, await publishedResources.list(db, ids), language);
  return ids.flatMap((id) => cards.filter((card) => card.id === id));
}
