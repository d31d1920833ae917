import type { ResourceKind, ResourceView, ShownRelation, SpokenText } from '../resources/index.ts';
import {
  bareId,
  type BareId,
  type CalendarDay,
  type Instant,
  type LanguageTag,
  type PartialDate,
  type Slug,
} from '../values/index.ts';
import { citableKinds } from './citable-kind.ts';
import { citedName, sortedName, type CitedName } from './cited-name.ts';

/** Who made an item, in which role. */
export interface CitedMaker {
  role: ResourceView['contributors'][number]['role'];
  name: CitedName;
}

/** What a list of works says of an item, in no format yet. What is unknown is null or empty, never a guess. */
export interface Citation {
  id: BareId;
  kind: ResourceKind;
  /** The kind in words, where a format has no name of its own for it. */
  genre: string | null;
  /** With its subtitle, in the language it was published in. */
  title: string;
  /** The title alone, where there is a subtitle. */
  shortTitle: string | null;
  titleLanguage: LanguageTag;
  /** Of the material where it is in one language, else of its title. */
  language: LanguageTag;
  languages: readonly LanguageTag[];
  makers: readonly CitedMaker[];
  /** There are more authors than are named. */
  isIncomplete: boolean;
  publishers: readonly string[];
  container: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
  articleNumber: string | null;
  doi: string | null;
  isbn: string | null;
  issuedOn: PartialDate | null;
  /** Where the item itself is; else our page about it, which says how to get there. */
  url: string;
  /** The day somebody last saw the item there; null for our own page. */
  seenOn: CalendarDay | null;
  /** Our page about it. */
  page: string;
  /** What we say of it, which is not the author’s abstract where there is one. */
  summary: SpokenText | null;
  topics: readonly string[];
  places: readonly string[];
  /** Other items of the library, by our pages about them. */
  related: readonly { relation: ShownRelation; page: string }[];
  /** When what we say of it last changed. */
  changedAt: Instant | null;
}

/** What an item’s own record does not hold. */
export interface CitationSetting {
  /** Our page about an item, by its address part, with the origin. */
  pageOf: (slug: Slug) => string;
  /** Its kind in words, in the language of the page. */
  kindName: string;
  changedAt: Instant | null;
}

/** What of an item goes into a list of works, in the language it is shown in. */
export function citationOf(resource: ResourceView, { pageOf, kindName, changedAt }: CitationSetting): Citation {
  const { title, subtitle, languages, publishers } = resource;
  const page = pageOf(resource.slug);
  const holdsItem = resource.address !== null && addressesOfItems.has(resource.addressKind ?? '');
  const named = publishers.filter(({ role }) => role === 'publisher');
  return {
    id: bareId(resource.id),
    kind: resource.kind,
    genre: citableKinds[resource.kind].hasGenre ? kindName : null,
    title: wholeTitle(title.text, subtitle?.text ?? null, title.language),
    shortTitle: subtitle && title.text,
    titleLanguage: title.language,
    language: languages.length === 1 ? (languages[0] ?? title.language) : title.language,
    languages,
    makers: resource.contributors.map((contributor) => ({ role: contributor.role, name: citedName(contributor) })),
    isIncomplete: resource.contributorsIncomplete,
    publishers: named.map(({ name }) => name.text),
    container: resource.container?.text ?? null,
    volume: resource.volume,
    issue: resource.issue,
    pages: resource.pages,
    articleNumber: resource.articleNumber,
    doi: resource.doi,
    isbn: resource.isbn,
    issuedOn: resource.issuedOn,
    url: holdsItem && resource.address !== null ? resource.address : page,
    seenOn: holdsItem ? resource.addressCheckedOn : null,
    page,
    summary: resource.summary,
    topics: resource.topics.map(({ name }) => name.text),
    places: resource.places,
    related: resource.related.map(({ relation, slug }) => ({ relation, page: pageOf(slug) })),
    changedAt,
  };
}

/** What must stand at an address so that a reader who follows a citation finds the item. */
const addressesOfItems: ReadonlySet<string> = new Set(['item', 'publisher_page', 'library_record', 'organisation']);

/** Title and subtitle as one, with the colon of the title’s language; after a question there is none. */
function wholeTitle(title: string, subtitle: string | null, language: string): string {
  if (subtitle === null) return title;
  if (/[?!:…]$/.test(title)) return `${title} ${subtitle}`;
  return `${title}${language.startsWith('fr') ? '\u00a0' : ''}: ${subtitle}`;
}

/** The makers of an item in one role, in the order of its title page. */
export function makersIn({ makers }: Pick<Citation, 'makers'>, role: CitedMaker['role']): CitedName[] {
  return makers.filter((maker) => maker.role === role).map(({ name }) => name);
}

/** The authors with an “et al.”, for formats in whose lists of names it has no place; null where all are named, or nobody is. */
export function authorsAndOthers(citation: Citation): string | null {
  const authors = makersIn(citation, 'author').map(sortedName);
  return citation.isIncomplete && authors.length > 0 ? `${authors.join('; ')}, et al.` : null;
}
