import type { ResourceCardView, ResourceView } from '@coalition/domain/resources';
import { LanguageTag, PartialDate, Phrase, Region, Slug, WebAddress } from '@coalition/domain/values';

/** A name of something else on the site, in English unless told otherwise. */
export function exampleLink(text: string, language = 'en') {
  return { id: `x_${text}`, slug: Slug.parse('example'), name: Phrase.parse({ text, language }) };
}

/** An English report as a card. */
export function exampleCard(changes: Partial<ResourceCardView> = {}): ResourceCardView {
  return {
    id: 'res_01900000-0000-7000-8000-000000000001',
    slug: Slug.parse('example'),
    title: Phrase.parse({ text: 'An Example Report', language: 'en' }),
    subtitle: null,
    kind: 'report',
    contributors: [{ name: 'A. Writer', kind: 'person', role: 'author' }],
    contributorsIncomplete: false,
    publishers: [{ ...exampleLink('Example Press'), role: 'publisher' }],
    container: null,
    issuedOn: PartialDate.parse('2021-05'),
    languages: [LanguageTag.parse('en')],
    places: [Region.parse('CA-BC')],
    address: WebAddress.parse('https://www.example.org/report'),
    audiences: ['professionals'],
    isChildFacing: false,
    isFreeToRead: null,
    addressKind: 'publisher_page',
    summary: { text: 'What it says.', language: 'en' },
    section: exampleLink('Research'),
    alsoInSections: [],
    ...changes,
  };
}

/** The same report with nothing more known of it. */
export function exampleResource(changes: Partial<ResourceView> = {}): ResourceView {
  return {
    ...exampleCard(),
    slugs: { en: Slug.parse('example'), fr: Slug.parse('exemple') },
    note: null,
    contents: [],
    textLanguage: 'en',
    isTranslationBehind: false,
    volume: null,
    issue: null,
    pages: null,
    articleNumber: null,
    doi: null,
    isbn: null,
    eventOn: null,
    referencePeriod: null,
    otherAddresses: [],
    topics: [],
    related: [],
    addressCheckedOn: null,
    reviewBy: null,
    ...changes,
  };
}
