import {
  explainMatch,
  soughtBeyond,
  type MatchLead,
  type MatchTexts,
  type ResourceFacts,
  type ResourceMatch,
  type ResourceText,
  type SoughtWord,
} from '@coalition/domain/resources';
import { regionName, type Language } from '@coalition/domain/values';
import { publishedOrganisations } from '../../organisations/organisation.store.ts';
import type { PublicRecord } from '../../revisions/records/published.store.ts';
import { soughtIn } from '../../search/normalise-query.ts';
import { stemsOf } from '../../search/spelling/stems.ts';
import type { Db } from '../../server/office.ts';
import { publishedTopics } from '../../topics/topic.store.ts';
import { linksOf, spoken } from '../resource-names.ts';
import { alikeInList, wordListOf, type FindAlike } from './alike-words.ts';
import { everydayLists, standsFor } from './everyday-words.ts';
import { itemTexts, onceFor, publisherNames, topicWordList, type PublisherNames } from './item-texts.ts';

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;
type Lead = MatchTexts['through'][number];

/** What a search was for, as the search that found the items understood it. */
interface Searched {
  language: Language;
  words: string;
}

/** Says why a search found each of some items, by their ids; nothing where nothing was searched. */
export async function explainMatches(
  db: Db,
  items: readonly PublicResource[],
  { language, words }: Searched,
): Promise<Record<string, ResourceMatch>> {
  const typed = soughtIn(words);
  if (typed.length === 0 || items.length === 0) return {};
  const stems = await stemsOf(db, language, typed);
  const findAlike = alikeInList(stems);
  const organisations = await organisationsOf(db, items);
  const own = new Map(items.map((item) => [item, ownTexts(item, { organisations, findAlike, language })]));
  const found = [...own.values()].flatMap(({ shown, further }) => [...shown, ...further.flatMap((text) => text.words)]);
  const sought = await withForms(db, language, { stems, words: found });
  const unexplained = items.filter((item) => soughtBeyond(own.get(item) ?? nowhere, sought).length > 0);
  const leads = await leadsOf(db, unexplained, { organisations, findAlike, language });
  const held = [...leads.values()].flatMap((all) => all.flatMap((lead) => [...lead.words]));
  const all = held.length === 0 ? sought : await withForms(db, language, { stems, words: [...found, ...held] });
  return Object.fromEntries(
    items.map((item) => {
      const texts = { ...(own.get(item) ?? nowhere), through: leads.get(item.id) ?? [] };
      return [item.id, explainMatch(texts, all)];
    }),
  );
}

const nowhere: MatchTexts = { shown: [], further: [], through: [] };

/** What explaining one search works with. */
interface Looking {
  organisations: ReadonlyMap<string, PublisherNames>;
  findAlike: FindAlike;
  language: Language;
}

/** Gives each word looked for the forms of it that were found: those with a stem in common. */
async function withForms(
  db: Db,
  language: Language,
  { stems, words }: { stems: ReadonlyMap<string, readonly string[]>; words: readonly string[] },
): Promise<SoughtWord[]> {
  const found = await stemsOf(db, language, words);
  return [...stems].map(([typed, own]) => ({
    typed,
    forms: new Set([...found].filter(([, theirs]) => theirs.some((stem) => own.includes(stem))).map(([word]) => word)),
  }));
}

/** As the card shows them, and the item's own page. */
function ownTexts(item: PublicResource, { organisations, findAlike, language }: Looking): Omit<MatchTexts, 'through'> {
  const { shown, further } = itemTexts(item, language);
  const names = item.published.facts.publishers.map(({ organisation }) => organisations.get(organisation)?.shown ?? '');
  return {
    shown: findAlike(shown + names.join('')),
    further: further.map(({ phrase, list }) => ({ phrase, words: findAlike(list) })),
  };
}

/** What else the search knows items by, by their ids. */
async function leadsOf(
  db: Db,
  items: readonly PublicResource[],
  looking: Looking,
): Promise<Map<string, MatchTexts['through']>> {
  if (items.length === 0) return new Map();
  const { organisations, findAlike, language } = looking;
  const topics = await topicsOf(db, items, looking);
  const everyday = await everydayLists(db);
  const lead = (to: MatchLead, list: string): Lead[] => {
    const words = new Set(findAlike(list));
    return words.size > 0 ? [{ lead: to, words }] : [];
  };
  const names = onceFor(({ name, all }: PublisherNames) => lead({ by: 'name', name }, all));
  const places = new Map(
    [...new Set(items.flatMap((item) => item.published.facts.places))].map((place) => [
      place,
      lead({ by: 'place', place }, wordListOf(regionName(place, language))),
    ]),
  );
  const meant = everyday.flatMap(({ facts, list }) => {
    const words = new Set(findAlike(list));
    return words.size > 0 ? [{ facts, words }] : [];
  });
  return new Map(
    items.map(({ id, published: { facts } }) => {
      const publishers = facts.publishers.flatMap(({ organisation }) => organisations.get(organisation) ?? []);
      return [
        id,
        [
          ...facts.topics.flatMap((topic) => topics.get(topic) ?? []),
          ...publishers.flatMap(names),
          ...facts.places.flatMap((place) => places.get(place) ?? []),
          ...meant.flatMap((each) => {
            const to = standsFor(each.facts, facts);
            return to ? [{ lead: to, words: each.words }] : [];
          }),
        ],
      ];
    }),
  );
}

/** With their names and everyday words in both languages, as the search knows them. */
async function topicsOf(
  db: Db,
  items: readonly PublicResource[],
  { findAlike, language }: Looking,
): Promise<Map<string, MatchTexts['through'][number]>> {
  const topics = await publishedTopics.list(db, [...new Set(items.flatMap((item) => item.published.facts.topics))]);
  const links = linksOf(topics, language, (record) => spoken(record, language, (text) => text.name));
  return new Map(
    topics.flatMap(({ id, published }) => {
      const link = links.get(id);
      const words = new Set(findAlike(topicWordList(published.texts)));
      return link && words.size > 0 ? [[id, { lead: { by: 'topic', topic: link }, words }] as const] : [];
    }),
  );
}

async function organisationsOf(db: Db, items: readonly PublicResource[]): Promise<Map<string, PublisherNames>> {
  const ids = items.flatMap((item) => item.published.facts.publishers.map(({ organisation }) => organisation));
  const found = await publishedOrganisations.list(db, [...new Set(ids)]);
  return new Map(found.map(({ id, published: { facts } }) => [id, publisherNames(facts)]));
}
