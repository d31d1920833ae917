import { isOutOfDate, type LanguageVersion, type PublishedContent } from '../revisions/index.ts';
import {
  otherLanguage,
  type CalendarDay,
  type EachLanguage,
  type Language,
  type Phrase,
  type Slug,
} from '../values/index.ts';
import type { ShownRelation } from './relations/shown-relation.ts';
import { reviewDueOn } from './resource-care.ts';
import type { ResourceFacts, ResourceText } from './resource.ts';

/** A text with the language it is really in, which may be the other one while a translation is missing. */
export interface SpokenText {
  text: string;
  language: Language;
}

/** Something else of the site by its name and address part. */
export interface NamedLink {
  id: string;
  slug: Slug;
  name: Phrase;
}

/** An organisation behind an item, in its role. */
export interface PublisherView extends NamedLink {
  role: ResourceFacts['publishers'][number]['role'];
}

/** What the present function needs to know of other records, looked up by id; an unknown or unpublished one is left out. */
export interface ResourceNames {
  sections: ReadonlyMap<string, NamedLink>;
  topics: ReadonlyMap<string, NamedLink>;
  organisations: ReadonlyMap<string, NamedLink>;
  resources: ReadonlyMap<string, NamedLink>;
  /** What other items say of an item, by its id: how it stands to each, and which one. */
  pointing: ReadonlyMap<string, readonly RelatedLink[]>;
}

/** Another item, and how the one it is shown with stands to it. */
export interface RelatedLink extends NamedLink {
  relation: ShownRelation;
}

/** An item as a card in a list, in one language of the site. */
export interface ResourceCardView {
  id: string;
  slug: Slug;
  title: Phrase;
  subtitle: Phrase | null;
  kind: ResourceFacts['kind'];
  contributors: ResourceFacts['contributors'];
  contributorsIncomplete: boolean;
  publishers: PublisherView[];
  container: Phrase | null;
  issuedOn: ResourceFacts['issuedOn'];
  languages: ResourceFacts['languages'];
  places: ResourceFacts['places'];
  audiences: ResourceFacts['audiences'];
  isChildFacing: boolean;
  isFreeToRead: boolean | null;
  address: ResourceFacts['address'];
  addressKind: ResourceFacts['addressKind'];
  summary: SpokenText | null;
  section: NamedLink | null;
  /** Further sections that list the same record. */
  alsoInSections: NamedLink[];
}

/** An item with all its facts, in one language of the site. */
export interface ResourceView extends ResourceCardView {
  /** The address part in each language, for the language switch. */
  slugs: EachLanguage<Slug>;
  note: SpokenText | null;
  contents: string[];
  /** The language that summary, note and contents are in; null when nothing is written yet. */
  textLanguage: Language | null;
  /** The text was translated from words that have changed since. */
  isTranslationBehind: boolean;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  articleNumber: string | null;
  doi: string | null;
  isbn: string | null;
  eventOn: ResourceFacts['eventOn'];
  referencePeriod: ResourceFacts['referencePeriod'];
  otherAddresses: ResourceFacts['otherAddresses'];
  topics: NamedLink[];
  /** What the item says of others first, then what others say of it; each other item once. */
  related: RelatedLink[];
  /** The day a person last checked the address; null until somebody did. */
  addressCheckedOn: CalendarDay | null;
  /** By when somebody means to look again; null where there is no address, or nobody looked yet. */
  reviewBy: CalendarDay | null;
}

interface PublicResource {
  id: string;
  published: PublishedContent<ResourceFacts, ResourceText>;
}

/** Shows a published item as a card: its own text, or the other language's while there is none. */
export function presentResourceCard(
  { id, published }: PublicResource,
  language: Language,
  names: ResourceNames,
): ResourceCardView {
  const { facts } = published;
  const spoken = spokenVersion(published, language);
  return {
    id,
    slug: published.slugs[language],
    title: facts.title,
    subtitle: facts.subtitle,
    kind: facts.kind,
    contributors: facts.contributors,
    contributorsIncomplete: facts.contributorsIncomplete,
    publishers: facts.publishers.flatMap(({ organisation, role }) =>
      named(names.organisations, organisation, (link) => ({ ...link, role })),
    ),
    container: facts.container,
    issuedOn: facts.issuedOn,
    languages: facts.languages,
    places: facts.places,
    audiences: facts.audiences,
    isChildFacing: facts.isChildFacing,
    isFreeToRead: facts.isFreeToRead,
    address: facts.address,
    addressKind: facts.addressKind,
    summary: spoken && { text: spoken.text.summary, language: spoken.language },
    section: names.sections.get(facts.section) ?? null,
    alsoInSections: facts.alsoInSections.flatMap((id) => named(names.sections, id, (link) => link)),
  };
}

/** Shows a published item with all that is known of it; what is unknown is null or empty. */
export function presentResource(resource: PublicResource, language: Language, names: ResourceNames): ResourceView {
  const { facts, slugs, sources } = resource.published;
  const spoken = spokenVersion(resource.published, language);
  const note = spoken?.text.note;
  const checkedOn = sources['address']?.checkedOn ?? null;
  return {
    ...presentResourceCard(resource, language, names),
    slugs,
    note: spoken && note ? { text: note, language: spoken.language } : null,
    contents: spoken?.text.contents ?? [],
    textLanguage: spoken?.language ?? null,
    isTranslationBehind: isOutOfDate(publicTexts(resource.published), language),
    volume: facts.volume,
    issue: facts.issue,
    pages: facts.pages,
    articleNumber: facts.articleNumber,
    doi: facts.doi,
    isbn: facts.isbn,
    eventOn: facts.eventOn,
    referencePeriod: facts.referencePeriod,
    otherAddresses: facts.otherAddresses,
    topics: facts.topics.flatMap((id) => named(names.topics, id, (link) => link)),
    related: relatedLinks(resource, names),
    addressCheckedOn: checkedOn,
    reviewBy: facts.address === null ? null : reviewDueOn(checkedOn, facts),
  };
}

function relatedLinks({ id, published }: PublicResource, names: ResourceNames): RelatedLink[] {
  const own = published.facts.related.flatMap(({ relation, resource }) =>
    named(names.resources, resource, (link) => ({ ...link, relation })),
  );
  const links = [...own, ...(names.pointing.get(id) ?? [])].filter((link) => link.id !== id);
  return links.filter((link, place) => links.findIndex((each) => each.id === link.id) === place);
}

function named<View>(links: ReadonlyMap<string, NamedLink>, id: string, view: (link: NamedLink) => View): View[] {
  const link = links.get(id);
  return link ? [view(link)] : [];
}

function spokenVersion(
  published: PublicResource['published'],
  language: Language,
): { text: ResourceText; language: Language } | null {
  const other = otherLanguage(language);
  const own = published.texts[language];
  if (own) return { text: own.text, language };
  const borrowed = published.texts[other];
  return borrowed && { text: borrowed.text, language: other };
}

function publicTexts(published: PublicResource['published']): EachLanguage<LanguageVersion<ResourceText>> {
  const version = (language: Language): LanguageVersion<ResourceText> => {
    const text = published.texts[language];
    return text ? { state: 'published', ...text } : { state: 'absent' };
  };
  return { en: version('en'), fr: version('fr') };
}
