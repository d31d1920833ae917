import {
  identityOf,
  resourceCare,
  resourceKind,
  sectionKind,
  synonymKind,
  facetsMeant,
  type ResourceFacts,
  type ResourceText,
} from '@coalition/domain/resources';
import { isCanadian, languages, ok, otherLanguage, regionName, type Language } from '@coalition/domain/values';
import { isSameContent } from '@coalition/domain/revisions';
import { publishedOrganisations } from '../organisations/organisation.store.ts';
import { reindexHolding, reindexNaming } from '../revisions/records/index-public-record.ts';
import { officeRow } from '../revisions/records/office-row.ts';
import { followWords } from '../search/referrers.ts';
import type { SearchDocument } from '../search/search-document.ts';
import type { PublicRecord } from '../revisions/records/published.store.ts';
import type { Db } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';
import { refuseCircles } from './relations/refuse-circles.ts';
import { publishedSections } from './resource.store.ts';
import { everydayWords, standsFor } from './matching/everyday-words.ts';

/** The library's sections as the api serves them. */
export const sectionRow = officeRow({ kind: sectionKind });

/** Everyday words as the api serves them; items follow when the words change, or what they stand for. */
export const synonymRow = officeRow({
  kind: synonymKind,
  async afterWrite(_office, db, { before, after }) {
    const [old, now] = [before?.published ?? null, after.published];
    if (isSameContent(old, now)) return ok(null);
    const facets = [old, now].flatMap((published) => (published ? facetsMeant(published.facts) : []));
    await reindexHolding(db, resourceRow, [...new Set(facets)]);
    return ok(null);
  },
});

/** The library's items as the api serves them. */
export const resourceRow = officeRow({
  kind: resourceKind,
  care: resourceCare,
  identity: identityOf,
  async afterWrite(_office, db, { before, after, change: { verb } }) {
    const isSame = isSameContent(before?.facts.related ?? [], after.facts.related);
    // What others say of an item changes with a merge, though the item itself says the same.
    const isElsewhere = verb === 'merge' || verb === 'take_back_merge';
    return isSame && !isElsewhere ? ok(null) : refuseCircles(db, after);
  },
  searchDocuments: resourceDocuments,
});

// The documents of items hold the names of what they stand under and of who published them.
followWords(['sections', 'topics', 'organisations'], (db, id) => reindexNaming(db, resourceRow, id));

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;

async function resourceDocuments(db: Db, { published }: PublicResource): Promise<SearchDocument[]> {
  const { facts } = published;
  const section = await publishedSections.find(db, facts.section);
  const subjects = await topicWords(db, facts.topics);
  const makers = await namesOfMakers(db, facts);
  const everyday = (await everydayWords(db, [facts])).flatMap((each) =>
    standsFor(each.facts, facts) ? each.words : [],
  );
  return languages.map((language) => ({
    language,
    title: [facts.title.text, facts.subtitle?.text ?? ''].join(' '),
    body: [bodyIn(published.texts, language), ...makers, placesIn(facts, language), ...everyday].join(' '),
    subjects,
    facets: facetsOf(facts),
    sectionPosition: section?.published.facts.position ?? 999,
    position: facts.position,
    issued: facts.issuedOn,
    checkedOn: facts.address === null ? null : (published.sources['address']?.checkedOn ?? null),
  }));
}

/** The language's own text; the other's while there is none, so that nothing is hidden from a search. */
function bodyIn(texts: PublicResource['published']['texts'], language: Language): string {
  const text = (texts[language] ?? texts[otherLanguage(language)])?.text;
  return text ? [text.summary, text.note ?? '', ...text.contents].join(' ') : '';
}

/** People, organisations under all their names, and the journal or book, as readers remember them. */
async function namesOfMakers(db: Db, facts: ResourceFacts): Promise<string[]> {
  const ids = facts.publishers.map(({ organisation }) => organisation);
  const publishers = (await publishedOrganisations.list(db, ids)).map(({ published }) => published.facts);
  return [
    ...facts.contributors.map(({ name }) => name),
    ...publishers.flatMap(({ name, acronym, otherNames }) =>
      [name, ...otherNames].map(({ text }) => text).concat(acronym ?? []),
    ),
    ...(facts.container ? [facts.container.text] : []),
  ];
}

function placesIn(facts: ResourceFacts, language: Language): string {
  return facts.places.map((place) => regionName(place, language)).join(' ');
}

/** Names and everyday words of topics in both languages: so a French word finds what is written in English only. */
async function topicWords(db: Db, ids: readonly string[]): Promise<string> {
  const topics = await publishedTopics.list(db, ids);
  return topics
    .flatMap(({ published }) => languages.flatMap((language) => published.texts[language]?.text ?? []))
    .flatMap((text) => [text.name, ...text.synonyms])
    .join(' ');
}

/** What the facets of the library count. */
type Counted = Pick<
  ResourceFacts,
  'section' | 'alsoInSections' | 'kind' | 'audiences' | 'topics' | 'languages' | 'places' | 'issuedOn' | 'isChildFacing'
>;

/** The facets under which the library counts an item, each once. */
export function facetsOf(facts: Counted): string[] {
  const held = [
    ...[facts.section, ...facts.alsoInSections].map((id) => `section:${id}`),
    `kind:${facts.kind}`,
    ...facts.audiences.map((audience) => `audience:${audience}`),
    ...facts.topics.map((id) => `topic:${id}`),
    ...facts.languages.map((language) => `language:${language}`),
    ...placeFacets(facts.places),
    ...(facts.issuedOn ? [`year:${facts.issuedOn.slice(0, 4)}`] : []),
    ...(facts.isChildFacing ? ['child_facing:yes'] : []),
  ];
  // A list of facts may name something twice.
  return [...new Set(held)];
}

/** The facets of an item's places; an item about a province is about Canada, too. */
export function placeFacets(places: ResourceFacts['places']): string[] {
  const wider = places.flatMap((place) => (isCanadian(place) ? ['CA', place] : [place]));
  return [...new Set(wider)].map((place) => `place:${place}`);
}
