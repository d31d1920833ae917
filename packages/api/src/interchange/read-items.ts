import { setOfFacet, writeSet, type HarvestMoment } from '@coalition/domain/interchange';
import type { ResourceView } from '@coalition/domain/resources';
import type { Tombstone } from '@coalition/domain/revisions';
import { bareId, eachLanguage, type BareId, type EachLanguage } from '@coalition/domain/values';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import { presentEach } from '../resources/resource-names.ts';
import { publishedResources } from '../resources/resource.store.ts';
import type { Db, Office } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { findChange, readChanges, type Change, type ChangeQuery } from './read-changes.ts';

/** What is the same for an item that stands and one that was taken back. */
interface Stamped {
  id: BareId;
  changedAt: HarvestMoment;
  /** The sets it is in, or was in when it was taken back. */
  sets: string[];
}

/** An item of the library as programs get it: in both languages, or what is left of it. */
export type Item =
  | (Stamped & { state: 'standing'; views: EachLanguage<ResourceView> })
  | (Stamped & { state: 'withdrawn'; tombstone: Tombstone | null });

/** What programs ask of the library. */
export type ItemQuery = Omit<ChangeQuery, 'noun'>;

/** A page of items in the order in which they changed. */
export interface ItemPage {
  items: Item[];
  /** After which place the list goes on; null at its end. */
  next: number | null;
  total: number;
  readAt: HarvestMoment;
}

/**
 * Reads a page of the library in the order of changes. An item that changed between the reading of its stamp and its own is told of at its
 * newer place, further on, and not here.
 */
export async function readItems(db: Office['db'], query: ItemQuery): Promise<ItemPage> {
  const set = await withTopicId(db, query.set);
  if (set === 'unknown') return emptyPage(await readChanges(db, { ...query, set: null, noun: 'resources', limit: 1 }));
  const page = await readChanges(db, { ...query, set, noun: 'resources' });
  const next = page.isLast ? null : (page.changes.at(-1)?.position ?? null);
  return { items: await itemsOf(db, page.changes), next, total: page.total, readAt: page.readAt };
}

/** One item by its id without the prefix; null when it never was public. */
export async function readItem(db: Db, id: BareId): Promise<Item | null> {
  const change = await findChange(db, 'resources', `res_${id}`);
  return change && ((await itemsOf(db, [change]))[0] ?? null);
}

function emptyPage({ readAt }: { readAt: HarvestMoment }): ItemPage {
  return { items: [], next: null, total: 0, readAt };
}

/** A topic is asked for by its address part, an earlier one too. */
async function withTopicId(db: Db, set: ChangeQuery['set']): Promise<ChangeQuery['set'] | 'unknown'> {
  if (set?.side !== 'topic' || set.value === null) return set;
  const topic = await publishedTopics.findBySlug(db, { language: 'en', slug: set.value });
  return topic ? { side: 'topic', value: topic.id } : 'unknown';
}

async function itemsOf(db: Db, changes: readonly Change[]): Promise<Item[]> {
  const standing = changes.flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id]));
  const resources = await publishedResources.list(db, standing);
  const [en, fr] = await Promise.all([presentEach(db, resources, 'en'), presentEach(db, resources, 'fr')]);
  const views = { en: byId(en), fr: byId(fr) };
  const topics = await topicSlugs(db, changes);
  const items = await Promise.all(
    changes.map(async ({ id, changedAt, isDeleted, facets }): Promise<Item[]> => {
      const stamped = { id: bareId(id), changedAt, sets: setsOf(facets, topics) };
      if (isDeleted) return [{ ...stamped, state: 'withdrawn', tombstone: await findWithdrawal(db, id) }];
      const [english, french] = [views.en.get(id), views.fr.get(id)];
      return english && french ? [{ ...stamped, state: 'standing', views: { en: english, fr: french } }] : [];
    }),
  );
  return items.flat();
}

function byId(views: readonly ResourceView[]): Map<string, ResourceView> {
  return new Map(views.map((view) => [view.id, view]));
}

async function topicSlugs(db: Db, changes: readonly Change[]): Promise<Map<string, string>> {
  const facets = changes.flatMap((change) => change.facets.filter((facet) => facet.startsWith('topic:')));
  const topics = await publishedTopics.list(
    db,
    [...new Set(facets)].map((facet) => facet.slice('topic:'.length)),
  );
  return new Map(topics.map(({ id, published }) => [id, published.slugs.en]));
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
