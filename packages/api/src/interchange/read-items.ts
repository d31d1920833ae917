import { setOfFacet, writeSet } from '@coalition/domain/interchange';
import type { ResourceView } from '@coalition/domain/resources';
import { eachLanguage, type BareId, type EachLanguage } from '@coalition/domain/values';
import { presentEach } from '../resources/resource-names.ts';
import { publishedResources } from '../resources/resource.store.ts';
import type { Db, Office } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { readChanges, type ChangeQuery } from './read-changes.ts';
import { findFollowed, readFollowed, type Followed, type FollowedPage, type FollowedQuery } from './read-followed.ts';

/** An item of the library as programs get it, with the sets it is in, or was in when it was taken back. */
export type Item = Followed<EachLanguage<ResourceView>> & { sets: string[] };

/** Reads a page of the library in the order of changes. */
export async function readItems(db: Office['db'], query: FollowedQuery): Promise<FollowedPage<Item>> {
  const set = await withTopicId(db, query.set);
  if (set === 'unknown') return emptyPage(db, query);
  const page = await readFollowed(db, { ...query, set, noun: 'resources' }, showItems);
  return { ...page, items: await withSets(db, page.items) };
}

/** One item by its id without the prefix; null when it never was public. */
export async function readItem(db: Db, id: BareId): Promise<Item | null> {
  const found = await findFollowed(db, { noun: 'resources', id: `res_${id}` }, showItems);
  return found && ((await withSets(db, [found]))[0] ?? null);
}

async function emptyPage(db: Office['db'], query: FollowedQuery): Promise<FollowedPage<Item>> {
  const { readAt } = await readChanges(db, { ...query, set: null, noun: 'resources', limit: 1 });
  return { items: [], next: null, total: 0, readAt };
}

/** A topic is asked for by its address part, an earlier one too. */
async function withTopicId(db: Db, set: ChangeQuery['set']): Promise<ChangeQuery['set'] | 'unknown'> {
  if (set?.side !== 'topic' || set.value === null) return set;
  const topic = await publishedTopics.findBySlug(db, { language: 'en', slug: set.value });
  return topic ? { side: 'topic', value: topic.id } : 'unknown';
}

async function showItems(db: Db, ids: readonly string[]): Promise<Map<string, EachLanguage<ResourceView>>> {
  const resources = await publishedResources.list(db, ids);
  const [en, fr] = await Promise.all([presentEach(db, resources, 'en'), presentEach(db, resources, 'fr')]);
  const french = new Map(fr.map((view) => [view.id, view]));
  return new Map(
    en.flatMap((view) => {
      const twin = french.get(view.id);
      return twin ? [[view.id, { en: view, fr: twin }] as const] : [];
    }),
  );
}

async function withSets(db: Db, items: readonly Followed<EachLanguage<ResourceView>>[]): Promise<Item[]> {
  const topics = items.flatMap(({ facets }) => facets.filter((facet) => facet.startsWith('topic:')));
  const ids = [...new Set(topics)].map((facet) => facet.slice('topic:'.length));
  const slugs = new Map((await publishedTopics.list(db, ids)).map(({ id, published }) => [id, published.slugs.en]));
  return items.map((item) => ({ ...item, sets: setsOf(item.facets, slugs) }));
}

/** The names of the sets that facets make; a topic that is public no more makes none. */
function setsOf(facets: readonly string[], topics: ReadonlyMap<string, string>): string[] {
  const names = facets.flatMap((facet) => {
    const set = setOfFacet(facet);
    if (set === null) return [];
    const value = set.side === 'topic' ? topics.get(set.value ?? '') : set.value;
    return value === undefined ? [] : [writeSet({ side: set.side, value })];
  });
  return [...new Set(names)].sort();
}

/** A set that some item is in, with its name in each language where it is a topic. */
export interface SetLine {
  set: string;
  topic: EachLanguage<string> | null;
}

/** Every set that holds an item, or held one that was taken back; topics that are public no more are left out. */
export async function listSets(db: Db, facets: readonly string[]): Promise<SetLine[]> {
  const topics = await publishedTopics.list(db);
  const slugs = new Map(topics.map(({ id, published }) => [id, published.slugs.en]));
  const names = new Map(
    topics.map(({ published }) => {
      const [english, french] = [published.texts.en?.text.name, published.texts.fr?.text.name];
      const name = { en: english ?? french ?? '', fr: french ?? english ?? '' };
      return [`topic:${published.slugs.en}`, eachLanguage((language) => name[language])];
    }),
  );
  return setsOf(facets, slugs).map((set) => ({ set, topic: names.get(set) ?? null }));
}
