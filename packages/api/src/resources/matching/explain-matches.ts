import {
  explainMatch,
  soughtBeyond,
  type MatchLead,
  type MatchTexts,
  type NamedLink,
  type ResourceFacts,
  type ResourceMatch,
  type ResourceText,
  type SoughtWord,
} from '@coalition/domain/resources';
import { languages, LanguageTag, regionName, type Language } from '@coalition/domain/values';
import { publishedOrganisations } from '../../organisations/organisation.store.ts';
import type { PublicRecord } from '../../revisions/records/published.store.ts';
import { soughtIn } from '../../search/normalise-query.ts';
import { stemsOf } from '../../search/spelling/stems.ts';
import type { Db } from '../../server/office.ts';
import { publishedTopics } from '../../topics/topic.store.ts';
import { linksOf, spoken, spokenText } from '../resource-names.ts';
import { alikeFinder, type FindAlike } from './alike-words.ts';
import { everydayWords, standsFor } from './everyday-words.ts';

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;

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
  const findAlike = alikeFinder(stems);
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
  const { title, subtitle, container, contributors, publishers } = item.published.facts;
  const summary = spokenText(item, language, (text) => text.summary);
  const note = spokenText(item, language, (text) => text.note);
  const contents = spokenText(item, language, (text) => text.contents.join(' · ') || null);
  const names = [
    ...contributors.map(({ name }) => name),
    ...publishers.flatMap(({ organisation }) => organisations.get(organisation)?.name.text ?? []),
  ];
  const further = [
    ...(subtitle ? [subtitle] : []),
    ...[note, contents].flatMap((text) => (text ? [{ ...text, language: LanguageTag.parse(text.language) }] : [])),
    ...(container ? [container] : []),
  ];
  return {
    shown: findAlike([title.text, ...names, summary?.text ?? ''].join(' ')),
    further: further.map((phrase) => ({ phrase, words: findAlike(phrase.text) })),
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
  const [topics, everyday] = await Promise.all([
    topicsOf(db, items, looking),
    everydayWords(
      db,
      items.map((item) => item.published.facts),
    ),
  ]);
  const lead = (to: MatchLead, names: readonly string[]) => ({ lead: to, words: new Set(findAlike(names.join(' '))) });
  return new Map(
    items.map(({ id, published: { facts } }) => {
      const publishers = facts.publishers.flatMap(({ organisation }) => organisations.get(organisation) ?? []);
      return [
        id,
        [
          ...facts.topics.flatMap((topic) => topics.get(topic) ?? []),
          ...publishers.map((names) => lead({ by: 'name', name: names.name }, names.all)),
          ...facts.places.map((place) => lead({ by: 'place', place }, [regionName(place, language)])),
          ...everyday.flatMap((each) => {
            const meant = standsFor(each.facts, facts);
            return meant ? [lead(meant, each.words)] : [];
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
      const texts = languages.flatMap((each) => published.texts[each]?.text ?? []);
      const names = texts.flatMap(({ name, synonyms }) => [name, ...synonyms]).join(' ');
      return link ? [[id, { lead: { by: 'topic', topic: link }, words: new Set(findAlike(names)) }] as const] : [];
    }),
  );
}

interface PublisherNames {
  name: NamedLink['name'];
  /** Its other names and its acronym with it. */
  all: string[];
}

async function organisationsOf(db: Db, items: readonly PublicResource[]): Promise<Map<string, PublisherNames>> {
  const ids = items.flatMap((item) => item.published.facts.publishers.map(({ organisation }) => organisation));
  const found = await publishedOrganisations.list(db, [...new Set(ids)]);
  return new Map(
    found.map(({ id, published: { facts } }) => [
      id,
      {
        name: facts.name,
        all: [facts.name, ...facts.otherNames].map(({ text }) => text).concat(facts.acronym ?? []),
      },
    ]),
  );
}
