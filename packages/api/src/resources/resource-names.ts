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
import type { OfficeRecord, PublishedContent } from '@coalition/domain/revisions';
import { LanguageTag, otherLanguage, type Language, type Phrase } from '@coalition/domain/values';
import { organisationRow } from '../organisations/organisation.row.ts';
import type { Db } from '../server/office.ts';
import { topicRow } from '../topics/topic.row.ts';
import { resourceRow, sectionRow } from './resource.row.ts';

type Published<Facts, Text> = { id: string; published: PublishedContent<Facts, Text> | null };
type Resource = OfficeRecord<ResourceFacts, ResourceText, unknown>;

/** Shows published items as cards, in the order given; what they name is looked up in four queries, however many they are. */
export async function presentCards(
  db: Db,
  resources: readonly Resource[],
  language: Language,
): Promise<ResourceCardView[]> {
  const names = await namesFor(db, resources, language);
  return resources.flatMap(({ id, published }) =>
    published ? [presentResourceCard({ id, published }, language, names)] : [],
  );
}

/** Shows one published item with all its facts; null while it is not public. */
export async function presentOne(db: Db, resource: Resource, language: Language): Promise<ResourceView | null> {
  const { id, published } = resource;
  return published && presentResource({ id, published }, language, await namesFor(db, [resource], language));
}

async function namesFor(db: Db, resources: readonly Resource[], language: Language): Promise<ResourceNames> {
  const facts = resources.flatMap(({ published }) => (published ? [published.facts] : []));
  const ids = <Id>(pick: (facts: ResourceFacts) => Id[]): Id[] => [...new Set(facts.flatMap(pick))];
  const [sections, topics, organisations, related] = await Promise.all([
    sectionRow.store.listPublished(
      db,
      ids((item) => [item.section, ...item.alsoInSections]),
    ),
    topicRow.store.listPublished(
      db,
      ids((item) => item.topics),
    ),
    organisationRow.store.listPublished(
      db,
      ids((item) => item.publishers.map(({ organisation }) => organisation)),
    ),
    resourceRow.store.listPublished(
      db,
      ids((item) => item.related.map(({ resource }) => resource)),
    ),
  ]);
  return {
    sections: linksOf(sections, language, (record) => spoken(record, language, (text) => text.title)),
    topics: linksOf(topics, language, (record) => spoken(record, language, (text) => text.name)),
    organisations: linksOf(organisations, language, (record) => record.published?.facts.name ?? null),
    resources: linksOf(related, language, (record) => record.published?.facts.title ?? null),
  };
}

/** Links to published records, by id, named as `name` says. */
export function linksOf<Facts, Text>(
  records: readonly Published<Facts, Text>[],
  language: Language,
  name: (record: Published<Facts, Text>) => Phrase | null,
): Map<string, NamedLink> {
  return new Map(
    records.flatMap((record) => {
      const phrase = name(record);
      return phrase && record.published
        ? [[record.id, { id: record.id, slug: record.published.slugs[language], name: phrase }] as const]
        : [];
    }),
  );
}

/** A phrase of a record's text in a language, or in the other one while there is none, with the language it is in. */
export function spoken<Facts, Text>(
  record: Published<Facts, Text>,
  language: Language,
  phrase: (text: Text) => string,
): Phrase | null {
  const found = spokenText(record, language, phrase);
  return found && { text: found.text, language: LanguageTag.parse(found.language) };
}

/** Like {@link spoken}, with the language as one of the site's two; null where the text leaves it empty. */
export function spokenText<Facts, Text>(
  { published }: Published<Facts, Text>,
  language: Language,
  phrase: (text: Text) => string | null,
): SpokenText | null {
  for (const candidate of [language, otherLanguage(language)]) {
    const version = published?.texts[candidate];
    if (!version) continue;
    const text = phrase(version.text);
    return text === null ? null : { text, language: candidate };
  }
  return null;
}
