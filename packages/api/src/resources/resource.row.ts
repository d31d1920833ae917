import { resourceKind, sectionKind, type ResourceFacts, type ResourceText } from '@coalition/domain/resources';
import type { OfficeRecord } from '@coalition/domain/revisions';
import { languages, otherLanguage, regionName, type Language } from '@coalition/domain/values';
import { organisationRow } from '../organisations/organisation.row.ts';
import { officeRow, type SearchDocument } from '../revisions/office-row.ts';
import type { Db } from '../server/office.ts';
import { topicRow } from '../topics/topic.row.ts';

/** The library's sections as the api serves them. */
export const sectionRow = officeRow({ kind: sectionKind });

/** The library's items as the api serves them. */
export const resourceRow = officeRow({ kind: resourceKind, searchDocuments: resourceDocuments });

type Resource = OfficeRecord<ResourceFacts, ResourceText, unknown>;

async function resourceDocuments(db: Db, { published }: Resource): Promise<SearchDocument[]> {
  if (!published) return [];
  const { facts } = published;
  const publisherIds = facts.publishers.map((publisher) => publisher.organisation);
  const section = await sectionRow.store.find(db, facts.section);
  const publishers = await organisationRow.store.listPublished(db, publisherIds);
  const subjects = await topicWords(db, facts.topics);
  const names = publishers.flatMap((record) => [record.facts.name.text, record.facts.acronym ?? '']);
  return languages.map((language) => ({
    language,
    title: [facts.title.text, facts.subtitle?.text ?? ''].join(' '),
    body: [
      bodyIn(published.texts, language),
      ...facts.contributors.map(({ name }) => name),
      ...names,
      placesIn(facts, language),
    ].join(' '),
    subjects,
    facets: facetsOf(facts),
    sectionPosition: section?.facts.position ?? 999,
    position: facts.position,
    issued: facts.issuedOn,
  }));
}

/** The language's own text; the other's while there is none, so that nothing is hidden from a search. */
function bodyIn(texts: NonNullable<Resource['published']>['texts'], language: Language): string {
  const text = (texts[language] ?? texts[otherLanguage(language)])?.text;
  return text ? [text.summary, text.note ?? '', ...text.contents].join(' ') : '';
}

function placesIn(facts: ResourceFacts, language: Language): string {
  return facts.places.map((place) => regionName(place, language)).join(' ');
}

/** Names and everyday words of topics in both languages: so a French word finds what is written in English only. */
async function topicWords(db: Db, ids: readonly string[]): Promise<string> {
  const topics = await topicRow.store.listPublished(db, ids);
  return topics
    .flatMap(({ published }) => languages.flatMap((language) => published?.texts[language]?.text ?? []))
    .flatMap((text) => [text.name, ...text.synonyms])
    .join(' ');
}

/** What the facets of the library count. */
export function facetsOf(facts: ResourceFacts): string[] {
  return [
    ...new Set([facts.section, ...facts.alsoInSections].map((id) => `section:${id}`)),
    `kind:${facts.kind}`,
    ...facts.audiences.map((audience) => `audience:${audience}`),
    ...facts.topics.map((id) => `topic:${id}`),
    ...facts.languages.map((language) => `language:${language}`),
    ...facts.places.map((place) => `place:${place}`),
    ...(facts.issuedOn ? [`year:${facts.issuedOn.slice(0, 4)}`] : []),
    ...(facts.isChildFacing ? ['child_facing:yes'] : []),
  ];
}
