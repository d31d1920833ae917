import {
  Audience,
  ResourceKind,
  type NamedLink,
  type ResourceCardView,
  type ResourceMatch,
  type SpokenText,
} from '@coalition/domain/resources';
import { Language, LanguageTag, Region, Slug } from '@coalition/domain/values';
import { z } from 'zod';
import { findDocuments, ListOrder, type DocumentsFound } from '../search/find-documents.ts';
import { standingAt } from '../revisions/records/standing.store.ts';
import type { Db } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { explainMatches } from './matching/explain-matches.ts';
import { linksOf, presentCards, spoken, spokenText } from './resource-names.ts';
import { publishedResources, publishedSections } from './resource.store.ts';

/** What a reader asks of the library; sections and topics by their address part in the reader's language. */
export const LibraryQuery = z.strictObject({
  language: Language,
  words: z.string().max(200),
  section: Slug.nullable(),
  kind: ResourceKind.nullable(),
  audience: Audience.nullable(),
  topic: Slug.nullable(),
  materialLanguage: LanguageTag.nullable(),
  place: Region.nullable(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  isChildFacing: z.boolean(),
  order: ListOrder,
  page: z.int().min(1).max(10_000),
});
export type LibraryQuery = z.infer<typeof LibraryQuery>;

/** One value of a facet with the number of items found that hold it, 1 or more. */
export interface FacetValue {
  value: string;
  count: number;
}

/** One section as a shelf: how many of the items found stand on it, 0 for an empty one. */
export interface Shelf extends NamedLink {
  introduction: SpokenText | null;
  count: number;
}

/** A page of the library. */
export interface Library {
  items: ResourceCardView[];
  /** Why a search found the items shown, by their ids; empty where nothing was searched. */
  matches: Record<string, ResourceMatch>;
  total: number;
  page: number;
  /** How many items stood on the pages before this one. */
  before: number;
  pageCount: number;
  correctedTo: string | null;
  /** Whether no item holds all the words, so that those listed hold some of them. */
  holdsSomeWords: boolean;
  /** Every published section in the coalition's order. */
  shelves: Shelf[];
  /** Topics held by items found, most held first. */
  topics: (NamedLink & { count: number })[];
  facets: Record<'kind' | 'audience' | 'language' | 'place' | 'year', FacetValue[]>;
}

/** How many items a page of the library holds. */
const libraryPageSize = 50;

/** Lists published items as asked; null when the query names a section or topic that does not exist. */
export async function listResources(db: Db, query: LibraryQuery): Promise<Library | null> {
  const found = await findAsked(db, query, libraryPageSize);
  if (!found) return null;
  const { language, page } = query;
  const standing = standingAt(db, found.mark);
  const resources = await publishedResources.list(standing, found.ids);
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const valuesOf = facetValues(found.counts);
  const inOrder = found.ids.flatMap((id) => byId.get(id) ?? []);
  return {
    items: await presentCards(standing, inOrder, language),
    matches: await explainMatches(standing, inOrder, { language, words: found.searched }),
    total: found.total,
    page,
    before: (page - 1) * libraryPageSize,
    pageCount: Math.max(1, Math.ceil(found.total / libraryPageSize)),
    correctedTo: found.correctedTo,
    holdsSomeWords: found.holdsSomeWords,
    shelves: await shelves(standing, language, found.counts),
    topics: await topicsHeld(standing, language, valuesOf('topic')),
    facets: {
      kind: valuesOf('kind'),
      audience: valuesOf('audience'),
      language: valuesOf('language'),
      place: valuesOf('place'),
      year: valuesOf('year').sort((one, other) => other.value.localeCompare(one.value)),
    },
  };
}

/** Finds one page of what a query asks for; null when it names a section or topic that does not exist. */
export async function findAsked(db: Db, query: LibraryQuery, pageSize: number): Promise<DocumentsFound | null> {
  const facets = await facetsAsked(db, query);
  const { language, words, order, page } = query;
  return facets && findDocuments(db, { noun: 'resources', language, words, facets, order, page, pageSize });
}

/** The facets that a query asks for; null when it names a section or topic that does not exist. */
export async function facetsAsked(db: Db, query: LibraryQuery): Promise<string[] | null> {
  const { language } = query;
  const section = query.section && (await publishedSections.findBySlug(db, { language, slug: query.section }));
  const topic = query.topic && (await publishedTopics.findBySlug(db, { language, slug: query.topic }));
  if ((query.section && !section) || (query.topic && !topic)) return null;
  return [
    ...(section ? [`section:${section.id}`] : []),
    ...(topic ? [`topic:${topic.id}`] : []),
    ...(query.kind ? [`kind:${query.kind}`] : []),
    ...(query.audience ? [`audience:${query.audience}`] : []),
    ...(query.materialLanguage ? [`language:${query.materialLanguage}`] : []),
    ...(query.place ? [`place:${query.place}`] : []),
    ...(query.year ? [`year:${query.year}`] : []),
    ...(query.isChildFacing ? ['child_facing:yes'] : []),
  ];
}

const byName = new Intl.Collator();

/** The values of each facet, most held first. */
function facetValues(counts: Record<string, number>): (facet: string) => FacetValue[] {
  const values = Map.groupBy(
    Object.entries(counts).map(([key, count]) => {
      const end = key.indexOf(':');
      return { facet: key.slice(0, end), value: key.slice(end + 1), count };
    }),
    ({ facet }) => facet,
  );
  return (facet) =>
    (values.get(facet) ?? [])
      .map(({ value, count }) => ({ value, count }))
      .sort((one, other) => other.count - one.count || byName.compare(one.value, other.value));
}

async function shelves(db: Db, language: Language, counts: Record<string, number>): Promise<Shelf[]> {
  const sections = await publishedSections.list(db);
  const links = linksOf(sections, language, (record) => spoken(record, language, (text) => text.title));
  return sections
    .sort((one, other) => one.published.facts.position - other.published.facts.position)
    .flatMap((record) => {
      const link = links.get(record.id);
      const introduction = spokenText(record, language, (text) => text.introduction);
      const count = counts[`section:${record.id}`] ?? 0;
      return link ? [{ ...link, introduction, count }] : [];
    });
}

async function topicsHeld(
  db: Db,
  language: Language,
  held: readonly FacetValue[],
): Promise<(NamedLink & { count: number })[]> {
  const topics = await publishedTopics.list(
    db,
    held.map(({ value }) => value),
  );
  const links = linksOf(topics, language, (record) => spoken(record, language, (text) => text.name));
  return held.flatMap(({ value, count }) => {
    const link = links.get(value);
    return link ? [{ ...link, count }] : [];
  });
}
