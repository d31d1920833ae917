import {
  presentResource,
  presentResourceCard,
  type NamedLink,
  type ResourceCardView,
  type ResourceFacts,
  type ResourceNames,
  type ResourceText,
  type ResourceView,
  type SpokenText,
} from '@coalition/domain/resources';
import { LanguageTag, otherLanguage, type Language, type Phrase } from '@coalition/domain/values';
import { publishedOrganisations } from '../organisations/organisation.store.ts';
import { findMergedInto } from '../revisions/records/publication.store.ts';
import type { PublicRecord } from '../revisions/records/published.store.ts';
import type { Db } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { findPointing } from './relations/pointing-items.ts';
import { publishedResources, publishedSections } from './resource.store.ts';

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;

/** Shows published items as cards, in the order given; what they name is looked up in four queries, however many they are. */
export async function presentCards(
  db: Db,
  resources: readonly PublicResource[],
  language: Language,
): Promise<ResourceCardView[]> {
  const names = await namesFor(db, resources, language);
  return resources.map((resource) => presentResourceCard(resource, language, names));
}

/** Shows published items with all their facts, in the order given; what they name is looked up in four queries for all, and what names them in two. */
export async function presentEach(
  db: Db,
  resources: readonly PublicResource[],
  language: Language,
): Promise<ResourceView[]> {
  const ids = resources.map(({ id }) => id);
  const names = await namesFor(db, resources, language);
  const pointing = await findPointing(db, ids, language);
  return resources.map((resource) => presentResource(resource, language, { ...names, pointing }));
}

async function namesFor(db: Db, resources: readonly PublicResource[], language: Language): Promise<ResourceNames> {
  const ids = <Id>(pick: (facts: ResourceFacts) => Id[]): Id[] => [
    ...new Set(resources.flatMap(({ published }) => pick(published.facts))),
  ];
  const sectionIds = ids((item) => [item.section, ...item.alsoInSections]);
  const organisationIds = ids((item) => item.publishers.map(({ organisation }) => organisation));
  const relatedIds = ids((item) => item.related.map(({ resource }) => resource));
  const [sections, topics, organisations, related] = await Promise.all([
    publishedSections.list(db, sectionIds),
    publishedTopics.list(
      db,
      ids((item) => item.topics),
    ),
    publishedOrganisations.list(db, organisationIds),
    relatedItems(db, relatedIds),
  ]);
  return {
    sections: linksOf(sections, language, (record) => spoken(record, language, (text) => text.title)),
    topics: linksOf(topics, language, (record) => spoken(record, language, (text) => text.name)),
    organisations: linksOf(organisations, language, (record) => record.published.facts.name),
    pointing: new Map(),
    resources: withMerged(
      linksOf(related.items, language, (record) => record.published.facts.title),
      related.merged,
    ),
  };
}

/** Items by their ids; one that was made one with another is that other one. What visitors see itself went into nothing. */
async function relatedItems(db: Db, ids: readonly string[]) {
  const own = await publishedResources.list(db, ids);
  const seen = new Set(own.map(({ id }) => id));
  const merged = await findMergedInto(
    db,
    ids.filter((id) => !seen.has(id)),
  );
  const others = [...new Set(merged.values())].filter((id) => !seen.has(id));
  return { merged, items: [...own, ...(await publishedResources.list(db, others))] };
}

function withMerged(links: ReadonlyMap<string, NamedLink>, merged: ReadonlyMap<string, string>) {
  const led = [...merged].flatMap(([id, into]) => {
    const link = links.get(into);
    return link ? [[id, link] as const] : [];
  });
  return new Map([...links, ...led]);
}

/** Links to published records, by id, named as `name` says. */
export function linksOf<Facts, Text>(
  records: readonly PublicRecord<Facts, Text>[],
  language: Language,
  name: (record: PublicRecord<Facts, Text>) => Phrase | null,
): Map<string, NamedLink> {
  return new Map(
    records.flatMap((record) => {
      const phrase = name(record);
      const { id, published } = record;
      return phrase ? [[id, { id, slug: published.slugs[language], name: phrase }] as const] : [];
    }),
  );
}

/** A phrase of a record's text in a language, or in the other one while there is none, with the language it is in. */
export function spoken<Facts, Text>(
  record: PublicRecord<Facts, Text>,
  language: Language,
  phrase: (text: Text) => string,
): Phrase | null {
  const found = spokenText(record, language, phrase);
  return found && { text: found.text, language: LanguageTag.parse(found.language) };
}

/** Like {@link spoken}, with the language as one of the site's two; null where the text leaves it empty. */
export function spokenText<Facts, Text>(
  { published }: PublicRecord<Facts, Text>,
  language: Language,
  phrase: (text: Text) => string | null,
): SpokenText | null {
  for (const candidate of [language, otherLanguage(language)]) {
    const version = published.texts[candidate];
    if (!version) continue;
    const text = phrase(version.text);
    return text === null ? null : { text, language: candidate };
  }
  return null;
}
