import type { ResourceView } from '../resources/index.ts';
import { CalendarDay, Instant, LanguageTag, PartialDate, Phrase, Slug, WebAddress } from '../values/index.ts';
import { citationOf, type Citation } from './citation.ts';

const link = (text: string) => ({
  id: 'top_01900000-0000-7000-8000-000000000002',
  slug: Slug.parse('example'),
  name: Phrase.parse({ text, language: 'en' }),
});

/** A report by one author, as an item’s page shows it. */
export function exampleView(changes: Partial<ResourceView> = {}): ResourceView {
  const slug = Slug.parse('letters-from-home');
  return {
    id: 'res_01900000-0000-7000-8000-000000000001',
    slug,
    slugs: { en: slug, fr: slug },
    title: Phrase.parse({ text: 'Letters from Home', language: 'en' }),
    subtitle: null,
    kind: 'report',
    contributors: [{ name: 'Ada Writer', kind: 'person', role: 'author' }],
    contributorsIncomplete: false,
    publishers: [{ ...link('Example Press'), role: 'publisher' }],
    container: null,
    issuedOn: PartialDate.parse('2021-05-03'),
    languages: [LanguageTag.parse('en')],
    places: [],
    audiences: ['families'],
    isChildFacing: false,
    isFreeToRead: null,
    address: WebAddress.parse('https://www.example.org/letters'),
    addressKind: 'item',
    summary: { text: 'What children write.', language: 'en' },
    section: null,
    alsoInSections: [],
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
    topics: [link('Visits'), link('Letters')],
    related: [],
    addressCheckedOn: CalendarDay.parse('2026-01-12'),
    reviewBy: CalendarDay.parse('2027-01-12'),
    ...changes,
  };
}

/** Where an example’s page stands. */
export const exampleSetting = {
  pageOf: (slug: string) => `https://site.example/en/resources/${slug}`,
  kindName: 'Guide',
  changedAt: Instant.parse('2026-02-01T10:00:00.000Z'),
};

/** The same report as it is cited. */
export function exampleCitation(changes: Partial<ResourceView> = {}): Citation {
  return citationOf(exampleView(changes), exampleSetting);
}
