import type { ApiResource, ApiTombstone } from '@coalition/domain/interchange';
import type { NamedLink, ResourceView } from '@coalition/domain/resources';
import { bareId, type EachLanguage } from '@coalition/domain/values';
import { pathOf, type PageName } from '#lib/addresses.ts';
import type { Item } from '../harvest/harvest-source.ts';

type Stamped = Pick<Item, 'id' | 'changedAt'>;
type Withdrawn = Extract<Item, { state: 'withdrawn' }>;

/** The addresses of one page in both languages. */
export function inBothLanguages(page: PageName, slugs: EachLanguage<string>, origin: string): EachLanguage<string> {
  return { en: `${origin}${pathOf(page, 'en', slugs.en)}`, fr: `${origin}${pathOf(page, 'fr', slugs.fr)}` };
}

/** What is left of a record that was taken back. */
export function tombstoneForPrograms({
  id,
  changedAt,
  tombstone,
}: Pick<Withdrawn, 'id' | 'changedAt' | 'tombstone'>): ApiTombstone {
  const { reason, replacedBy } = tombstone ?? { reason: { en: null, fr: null }, replacedBy: null };
  return { id, isDeleted: true, changedAt, reason, replacedBy: replacedBy === null ? null : bareId(replacedBy) };
}

/** An item in both languages; what is written in one alone is null in the other. */
export function resourceForPrograms(
  { id, changedAt }: Stamped,
  { en, fr }: EachLanguage<ResourceView>,
  origin: string,
): ApiResource {
  const links = (pick: (view: ResourceView) => readonly NamedLink[]) =>
    pick(en).map((link, place) => named(link, pick(fr)[place] ?? link));
  return {
    id,
    isDeleted: false,
    changedAt,
    url: inBothLanguages('resource', en.slugs, origin),
    title: en.title,
    subtitle: en.subtitle,
    kind: en.kind,
    section: en.section && named(en.section, fr.section ?? en.section),
    alsoInSections: links((view) => view.alsoInSections),
    topics: links((view) => view.topics),
    contributors: en.contributors,
    contributorsIncomplete: en.contributorsIncomplete,
    publishers: en.publishers.map(({ id: publisher, name, role }) => ({ id: bareId(publisher), name, role })),
    container: en.container,
    volume: en.volume,
    issue: en.issue,
    pages: en.pages,
    articleNumber: en.articleNumber,
    doi: en.doi,
    isbn: en.isbn,
    issuedOn: en.issuedOn,
    eventOn: en.eventOn,
    referencePeriod: en.referencePeriod,
    languages: en.languages,
    places: en.places,
    audiences: en.audiences,
    isChildFacing: en.isChildFacing,
    isFreeToRead: en.isFreeToRead,
    address: en.address,
    addressKind: en.addressKind,
    addressCheckedOn: en.addressCheckedOn,
    reviewBy: en.reviewBy,
    otherAddresses: en.otherAddresses,
    summary: { en: ownText(en.summary, 'en'), fr: ownText(fr.summary, 'fr') },
    note: { en: ownText(en.note, 'en'), fr: ownText(fr.note, 'fr') },
    contents: {
      en: en.textLanguage === 'en' ? en.contents : null,
      fr: fr.textLanguage === 'fr' ? fr.contents : null,
    },
    related: en.related.map(({ relation, id: other, name }) => ({ relation, id: bareId(other), title: name })),
  };
}

function named(en: NamedLink, fr: NamedLink) {
  return { id: bareId(en.id), name: { en: en.name, fr: fr.name } };
}

function ownText(spoken: ResourceView['summary'], language: 'en' | 'fr'): string | null {
  return spoken?.language === language ? spoken.text : null;
}
