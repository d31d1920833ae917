import {
  citableKinds,
  cslItem,
  writeBibtex,
  writeItemTable,
  writeRis,
  type Citation,
} from '@coalition/domain/citations';
import {
  foldName,
  guessMapping,
  openChoice,
  understandRow,
  type ImportFormat,
  type UnderstoodRow,
} from '@coalition/domain/imports';
import { OrganisationId } from '@coalition/domain/organisations';
import { ResourceKind, type ResourceView } from '@coalition/domain/resources';
import { bug, Instant, LanguageTag, PartialDate, Phrase, Slug, WebAddress } from '@coalition/domain/values';
import { citationOf } from '@coalition/domain/citations';
import { describe, expect, it } from 'vitest';
import { readFormat } from './read-format.ts';

const press = OrganisationId.parse('org_01900000-0000-7000-8000-000000000001');

/** An item that says all it can, with the signs that break formats. */
function fullItem(kind: ResourceKind): ResourceView {
  const slug = Slug.parse('lettres');
  return {
    id: 'res_01900000-0000-7000-8000-000000000001',
    slug,
    slugs: { en: slug, fr: slug },
    title: Phrase.parse({ text: 'L’été {100 %} & R_D : œuvre #1', language: 'fr' }),
    subtitle: Phrase.parse({ text: 'a guide', language: 'fr' }),
    kind,
    contributors: [
      { name: 'Marie-Ève D’Aoust', kind: 'person', role: 'author' },
      { name: 'Office of Numbers and Letters', kind: 'organisation', role: 'author' },
      { name: 'Ada Writer', kind: 'person', role: 'editor' },
      { name: 'Cy Turner', kind: 'person', role: 'translator' },
    ],
    contributorsIncomplete: true,
    publishers: [
      { id: press, slug, name: Phrase.parse({ text: 'Example Press & Sons', language: 'en' }), role: 'publisher' },
    ],
    container: Phrase.parse({ text: 'Journal of Letters', language: 'en' }),
    volume: '12',
    issue: '3',
    pages: '101-115',
    articleNumber: null,
    doi: '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    isbn: '9780306406157',
    issuedOn: PartialDate.parse('2019-01'),
    eventOn: null,
    referencePeriod: null,
    languages: [LanguageTag.parse('fr')],
    places: [],
    audiences: ['families'],
    isChildFacing: true,
    isFreeToRead: true,
    address: WebAddress.parse('https://www.example.org/lettres_a?b=c%20d&e=f'),
    addressKind: 'item',
    otherAddresses: [],
    addressCheckedOn: null,
    reviewBy: null,
    topics: [],
    related: [],
    section: null,
    alsoInSections: [],
    summary: null,
    note: null,
    contents: [],
    textLanguage: null,
    isTranslationBehind: false,
  };
}

const written: Record<
  Exclude<ImportFormat, 'list' | 'html' | 'zotero_rdf'>,
  (resource: ResourceView, citation: Citation) => string
> = {
  bibtex: (_resource, citation) => writeBibtex([citation]),
  ris: (_resource, citation) => writeRis([citation]),
  csl_json: (_resource, citation) => JSON.stringify([cslItem(citation)]),
  csv: (resource, citation) => writeItemTable([{ resource, citation }]),
};
const formats = ['bibtex', 'ris', 'csl_json', 'csv'] as const;

/** An item of ours as a format of ours has it, brought back in. */
function broughtBack(kind: ResourceKind, format: (typeof formats)[number]): UnderstoodRow {
  const resource = fullItem(kind);
  const setting = {
    pageOf: (slug: Slug) => `https://coalition.example/en/resources/${slug}`,
    kindName: kindNames[kind] ?? kind,
    changedAt: Instant.parse('2026-02-01T10:00:00.000Z'),
  };
  const text = written[format](resource, citationOf(resource, setting));
  const mapping = format === 'csv' ? guessMapping((text.split('\r\n')[0] ?? '').split(',')) : null;
  const [piece] = readFormat({ format, text, mapping, headings: [] });
  const candidate = piece?.kind === 'rows' ? piece.rows[0] : undefined;
  return understandRow(candidate ?? bug('nothing was read', { format }), {
    settings: { language: LanguageTag.parse('en'), kind: 'article', section: null, sections: {} },
    choice: openChoice(true),
    names: {
      sections: new Map(),
      topics: new Map(),
      organisations: new Map([[foldName('Example Press & Sons'), press]]),
    },
    ownOrigin: 'https://coalition.example',
  });
}

/** As the site says them, where a format has no name of its own. */
const kindNames: Partial<Record<ResourceKind, string>> = {
  briefing: 'Note d’information',
  guide: 'Guide',
  handout: 'Feuillet',
  recommendation: 'Recommandation',
  submission: 'Mémoire',
};

/** What a kind becomes on its way through a format that has no name for it. */
const kindsLost: Record<(typeof formats)[number], Partial<Record<ResourceKind, ResourceKind>>> = {
  csv: {},
  csl_json: { article: 'website', book_list: 'website', organisation: 'website', training: 'website' },
  ris: { article: 'website', book_list: 'website', organisation: 'website', training: 'website' },
  bibtex: {
    article: 'report',
    book_list: 'report',
    organisation: 'report',
    training: 'report',
    website: 'report',
    dataset: 'report',
    legislation: 'report',
    video: 'report',
    news: 'journal_article',
  },
};

/** What a format cannot hold of an item, or only in some kinds. */
const factsLost: Record<(typeof formats)[number], (kind: ResourceKind) => string[]> = {
  csv: () => ['container.language', 'articleNumber'],
  csl_json: () => ['audiences', 'isChildFacing', 'isFreeToRead'],
  ris: () => ['audiences', 'isChildFacing', 'isFreeToRead'],
  bibtex: (kind) => [
    'audiences',
    'isChildFacing',
    'isFreeToRead',
    'subtitle',
    ...(['journal_article', 'news', 'book_chapter'].includes(kind) || citableKinds[kind].bibtex === 'misc'
      ? []
      : ['container']),
  ],
};

describe.each(formats)('our own %s, brought back in,', (format) => {
  it.each(ResourceKind.options)('gives the same %s again, but for what the format cannot hold', (kind) => {
    const before = fullItem(kind);
    const { facts, issues } = broughtBack(kind, format);
    const lost = factsLost[format](kind);
    const title = lost.includes('subtitle') ? `${before.title.text}\u00a0: a guide` : before.title.text;
    expect(issues).toEqual([]);
    expect(facts).toMatchObject({
      title: { text: foldedBlanks(title), language: 'fr' },
      kind: kindsLost[format][kind] ?? kind,
      publishers: [{ organisation: press, role: 'publisher' }],
      volume: '12',
      pages: '101-115',
      doi: before.doi,
      isbn: before.isbn,
      issuedOn: '2019-01',
      languages: ['fr'],
      address: before.address,
      addressKind: 'item',
      contributors: before.contributors,
      contributorsIncomplete: format !== 'csv',
    });
    expect(facts.issue).toBe('3');
    expect(facts.subtitle?.text).toBe(lost.includes('subtitle') ? undefined : 'a guide');
    expect(facts.container?.text).toBe(lost.includes('container') ? undefined : 'Journal of Letters');
    expect(facts.isFreeToRead).toBe(lost.includes('isFreeToRead') ? null : true);
    expect(facts.audiences).toEqual(lost.includes('audiences') ? [] : ['families']);
  });
});

const foldedBlanks = (text: string): string => text.replace(/\s+/g, ' ');
