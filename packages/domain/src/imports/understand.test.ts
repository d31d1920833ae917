import { readCsvCell } from '../values/index.ts';
import { describe, expect, it } from 'vitest';
import { OrganisationId } from '../organisations/index.ts';
import { ResourceFacts, SectionId } from '../resources/index.ts';
import { LanguageTag, languages, Line } from '../values/index.ts';
import { ImportField, openChoice } from './candidate.ts';
import { columnName, guessMapping, importTemplate, rememberMapping } from './columns.ts';
import { exampleCandidate, exampleRowSetting } from './import.examples.ts';
import { importSteps, mayStepImport } from './import.ts';
import { understandRow } from './understand.ts';

const section = SectionId.parse('sec_01900000-0000-7000-8000-000000000001');
const press = OrganisationId.parse('org_01900000-0000-7000-8000-000000000001');

describe('a row, understood', () => {
  it('is an item of the library in all its facts', () => {
    const fields = {
      title: 'Letters from home',
      kind: 'Guide',
      publishers: 'Example Press; Unknown House',
      issued: '2019/05/',
      languages: 'English; fr',
      places: 'CA-QC',
      audiences: 'Child welfare workers',
      address: 'www.example.org/letters',
      doi: 'https://doi.org/10.1000/ABC',
      isbn: '0-306-40615-2',
      forChildren: 'oui',
      section: 'For Families:',
      summaryEn: 'What children write.',
    };
    const names = {
      sections: new Map([['for families', section]]),
      topics: new Map(),
      organisations: new Map([['example press', press]]),
    };
    const row = understandRow(exampleCandidate({ fields }), exampleRowSetting({ names }));
    expect(row).toMatchObject({
      section,
      facts: {
        kind: 'guide',
        publishers: [{ organisation: press, role: 'publisher' }],
        issuedOn: '2019-05',
        languages: ['en', 'fr'],
        places: ['CA-QC'],
        audiences: ['child_welfare_workers'],
        address: 'https://www.example.org/letters',
        addressKind: 'item',
        doi: '10.1000/ABC',
        isbn: '9780306406157',
        isChildFacing: true,
        isFreeToRead: null,
      },
      texts: { en: { summary: 'What children write.' }, fr: null },
      note: 'publishers: Unknown House',
      issues: [{ field: 'publishers', code: 'unknown_publisher', given: 'Unknown House', weight: 'left_out' }],
    });
    expect(ResourceFacts.safeParse({ ...row.facts, section, position: 1 }).error?.issues).toBeUndefined();
  });

  it.each([
    ['issued', '31 January 2019', 'not_a_date'],
    ['issued', '2019-02-30', 'not_a_date'],
    ['doi', 'none', 'not_a_doi'],
    ['isbn', '9780306406158', 'not_an_isbn'],
    ['address', 'javascript:alert(1)', 'not_a_web_address'],
    ['address', 'http://localhost/x', 'not_a_web_address'],
    ['address', 'https://coalition.example/en/resources/a', 'own_page'],
    ['places', 'Atlantis', 'not_a_region'],
    ['languages', 'Elvish', 'not_a_language_tag'],
    ['kind', 'spaceship', 'unknown_kind'],
    ['topics', 'Spaceships', 'unknown_topic'],
    ['forChildren', 'perhaps', 'not_yes_or_no'],
    ['volume', 'v'.repeat(301), 'too_long'],
  ] as const)('leaves out a %s that says %j, says so, and keeps it for staff to read', (field, given, code) => {
    const row = understandRow(exampleCandidate({ fields: { title: 'A', [field]: given } }), exampleRowSetting());
    expect(row.issues).toEqual([{ field, code, given: given.slice(0, 200), weight: 'left_out' }]);
    expect(row.note).toContain(given.slice(0, 200));
    expect(ResourceFacts.safeParse({ ...row.facts, section, position: 1 }).success).toBe(true);
  });

  it('has nothing that cannot be stored, wherever an emoji stands in what is left out', () => {
    for (const before of [199, 200, 298, 299, 300]) {
      const volume = `${'v'.repeat(before)}${'🎈'.repeat(200)}`;
      const row = understandRow(exampleCandidate({ fields: { title: 'A', volume } }), exampleRowSetting());
      expect(JSON.stringify(row)).not.toMatch(/\\ud[89a-f]/);
      expect(row.note).toContain('volume: vvv');
    }
  });

  it.each([
    [{}, 'title_missing'],
    [{ title: 't'.repeat(301) }, 'too_long'],
  ])('is kept out without a title that can stand: %j', (fields, code) => {
    const kept = understandRow(exampleCandidate({ fields }), exampleRowSetting());
    expect(kept.issues).toMatchObject([{ field: 'title', code, weight: 'keeps_out' }]);
    const choice = { ...openChoice(true), title: Line.parse('A title') };
    expect(understandRow(exampleCandidate({ fields }), exampleRowSetting({ choice })).issues).toEqual([]);
  });

  it('is looked at for fifty values of a field, and what is beyond is one issue', () => {
    for (const field of ['languages', 'topics', 'places', 'publishers'] as const) {
      const fields = {
        title: 'A',
        [field]: Array.from({ length: 1_000 }, (_, index) => `?${String(index)}`).join(';'),
      };
      const { issues } = understandRow(exampleCandidate({ fields }), exampleRowSetting());
      const own = issues.filter((issue) => issue.field === field);
      expect(own).toHaveLength(51);
      expect(own.at(-1)).toMatchObject({ code: 'too_many', weight: 'left_out' });
    }
    const one = { name: 'Ada', kind: 'person' as const, role: 'author' as const };
    const contributors = Array.from({ length: 60 }, () => one);
    const { facts, issues } = understandRow(exampleCandidate({ contributors }), exampleRowSetting());
    expect(facts.contributors).toHaveLength(50);
    expect(issues).toMatchObject([{ field: 'authors', code: 'too_many' }]);
  });

  it.each(['Example Press (EP)', 'Example Press (EP) ', 'Example Press'])('knows the publisher %j', (publishers) => {
    const names = { ...exampleRowSetting().names, organisations: new Map([['example press', press]]) };
    const row = understandRow(exampleCandidate({ fields: { title: 'A', publishers } }), exampleRowSetting({ names }));
    expect(row.facts.publishers).toEqual([{ organisation: press, role: 'publisher' }]);
  });

  it('keeps a note as far as there is room, wherever an emoji stands in it, and says that it is cut', () => {
    for (const before of [1_998, 1_999, 2_000]) {
      const note = `${'n'.repeat(before)}🎈🎈`;
      const row = understandRow(exampleCandidate({ fields: { title: 'A', note } }), exampleRowSetting());
      expect(row.note?.startsWith('nnn')).toBe(true);
      expect(row.note?.length).toBeGreaterThanOrEqual(1_998);
      expect(row.issues).toMatchObject([{ field: 'note', code: 'note_too_long', weight: 'left_out' }]);
      expect(row.issues[0]?.given.isWellFormed()).toBe(true);
    }
    const whole = exampleCandidate({ fields: { title: 'A', note: 'n'.repeat(2_000) } });
    expect(understandRow(whole, exampleRowSetting()).issues).toEqual([]);
  });

  it('is in the language that is said, else in the one its small words are of, else in that of the import', () => {
    const languageOf = (fields: Parameters<typeof exampleCandidate>[0]) =>
      understandRow(exampleCandidate(fields), exampleRowSetting()).facts.title.language;
    expect(languageOf({ fields: { title: 'A', titleLanguage: 'French' } })).toBe('fr');
    expect(languageOf({ fields: { title: 'A', languages: 'iu-cans' } })).toBe('iu-Cans');
    expect(languageOf({ fields: { title: 'Les droits de l’enfant et la prison' } })).toBe('fr');
    expect(languageOf({ fields: { title: 'Visits' } })).toBe('en');
    for (const title of ['Learning under duress', 'Language, laws and lasting effects', 'D’Arcy’s unending letters'])
      expect(languageOf({ fields: { title } })).toBe('en');
    for (const title of ['L’enfant et l’école', 'Grandir avec un parent en prison', 'À l’écoute de l’enfant'])
      expect(languageOf({ fields: { title } })).toBe('fr');
    const choice = { ...openChoice(true), language: LanguageTag.parse('es') };
    expect(understandRow(exampleCandidate(), exampleRowSetting({ choice })).facts.title.language).toBe('es');
  });
});

describe('a table', () => {
  it('has a template in both languages, with a column for all that a row can say', () => {
    for (const language of languages) {
      const columns = importTemplate(language).trim().split(',').map(readCsvCell);
      expect(columns).toEqual(ImportField.options.map((field) => columnName(field, language)));
      expect(guessMapping(columns)).toEqual(ImportField.options);
    }
  });

  it('is guessed by the names of its columns, each field once, and as people said before', () => {
    const zotero = [
      'Key',
      'Item Type',
      'Publication Year',
      'Author',
      'Title',
      'Publication Title',
      'ISBN',
      'Url',
      'Date',
    ];
    expect(guessMapping(zotero)).toEqual([
      null,
      'kind',
      'issued',
      'authors',
      'title',
      'container',
      'isbn',
      'address',
      null,
    ]);
    const remembered = rememberMapping(['Who made it', 'Date'], ['publishers', null]);
    expect(guessMapping(['WHO MADE IT', 'date'], remembered)).toEqual(['publishers', null]);
  });
});

it('an import goes the steps that are listed, and none is without an end', () => {
  expect(mayStepImport('checked', 'applying')).toBe(true);
  expect(mayStepImport('applied', 'unread')).toBe(false);
  expect(mayStepImport('taken_back', 'applying')).toBe(true);
  // What is under way always has a way back for staff.
  expect([mayStepImport('unread', 'refused'), mayStepImport('applying', 'taken_back')]).toEqual([true, true]);
  for (const steps of Object.values(importSteps)) expect(steps.length).toBeGreaterThan(0);
});
