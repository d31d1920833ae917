import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ResourceKind, type ResourceView } from '../../resources/index.ts';
import { LanguageTag, Line, PartialDate, Phrase, readCsvCell } from '../../values/index.ts';
import { citableKinds } from '../citable-kind.ts';
import { exampleCitation, exampleSetting, exampleView } from '../citation.examples.ts';
import { citationOf } from '../citation.ts';
import { cslItem } from '../csl-item.ts';
import { citationKeys } from './citation-key.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeDublinCore } from './write-dublin-core.ts';
import { writeItemTable } from './write-item-table.ts';
import { writeRis } from './write-ris.ts';

/** What the parsers of citation.js, which wrote nothing of ours, make of a text. */
const Read = z.array(
  z.object({
    type: z.string(),
    title: z.string(),
    author: z.array(z.record(z.string(), z.string())).optional(),
    issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
    URL: z.string(),
    DOI: z.string().optional(),
  }),
);
const readBack = (text: string) => Read.parse(plugins.input.chain(text, { generateGraph: false }));

const hardTitles = [
  'L’été à Québec : œuvre « ouverte »',
  '100 % of R&D, $5 #1',
  'A {brace}, a } and a ] too',
  'snake_case ~ tilde ^ caret \\ backslash',
  '“Quoted” — “and ‘nested’”',
  'TY - not a tag; ER - either',
  'ᐃᓄᒃᑎᑐᑦ',
  'A--B---C ``D´´ ?`E !`F ,,G <<H>>',
];
const titled = (text: string, changes: Partial<ResourceView> = {}) =>
  exampleCitation({ title: Phrase.parse({ text, language: 'en' }), ...changes });

/** Words as people type them, without two blanks in a row. */
const anyTitle = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}&%_{}\][$#~^\\«»“”’:;.,?!()/+*=<>@|-]{1,9}$/u), { minLength: 1, maxLength: 7 })
  .map((words) => words.join(' '))
  .filter((text) => Line.safeParse(text).success)
  .map((text) => Line.parse(text));

describe.each([
  ['BibTeX', writeBibtex],
  ['RIS', writeRis],
] as const)('%s, read by a parser that did not write it,', (_, write) => {
  it.each(hardTitles)('gives back %s', (title) => {
    expect(readBack(write([titled(title)]))[0]?.title).toBe(title);
  });

  it('gives back any title', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        expect(readBack(write([titled(title)])).map((item) => item.title)).toEqual([title]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives back year, address and DOI, and as many items as were written', () => {
    const doi = '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2';
    for (const [date, parts] of [
      ['2019', [2019]],
      ['2019-01', [2019, 1]],
      ['2019-01-31', [2019, 1, 31]],
    ] as const) {
      const citation = exampleCitation({ doi, issuedOn: PartialDate.parse(date) });
      const read = readBack(write([citation, exampleCitation({ issuedOn: null }), citation]));
      expect(read).toHaveLength(3);
      expect(read[0]).toMatchObject({ DOI: doi, URL: citation.url, issued: { 'date-parts': [parts] } });
      expect(read[1]?.issued).toBeUndefined();
    }
  });

  it('gives back people in parts and organisations whole', () => {
    const contributors: ResourceView['contributors'] = [
      { name: 'Marie-Ève D’Aoust', kind: 'person', role: 'author' },
      { name: 'Ministère de la Justice et de la Paix and Sons', kind: 'organisation', role: 'author' },
      { name: 'Ada Writer Jr.', kind: 'person', role: 'author' },
    ];
    const [read] = readBack(write([exampleCitation({ contributors })]));
    expect(read?.author?.map(({ family, given = '' }) => [family, given])).toEqual([
      ['D’Aoust', 'Marie-Ève'],
      ['Ministère de la Justice et de la Paix and Sons', ''],
      ['Writer', 'Ada'],
    ]);
  });
});

describe('BibTeX', () => {
  it('gives each item of a list a key of its own, in ASCII', () => {
    const keys = citationKeys([titled('Été à Québec'), titled('Été à Montréal'), titled('ᐃᓄᒃᑎᑐᑦ')]);
    expect(keys).toEqual(['writer2021ete', 'writer2021eteb', 'item01900000000070008000000000000001']);
  });

  it('keeps its keys apart in a list of any length', () => {
    const keys = citationKeys(Array.from({ length: 200 }, () => titled('Letters')));
    expect(new Set(keys).size).toBe(200);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+$/);
  });

  it('says a range of pages with the dash that programs read', () => {
    for (const pages of ['101-115', '101–115', '101 -- 115'])
      expect(writeBibtex([exampleCitation({ pages })])).toContain('  pages = {101--115},');
  });

  it('says that there are more authors', () => {
    expect(writeBibtex([exampleCitation({ contributorsIncomplete: true })])).toContain('{Writer, Ada and others}');
  });
});

describe('formats whose lists of names end where they end', () => {
  it('say in a note that there are more authors', () => {
    const cut = exampleCitation({ contributorsIncomplete: true });
    expect(cslItem(cut).note).toBe('Writer, Ada, et al.');
    expect(writeRis([cut])).toContain('\r\nN1  - Writer, Ada, et al.\r\n');
    expect(cslItem(exampleCitation()).note).toBeUndefined();
    expect(writeRis([exampleCitation()])).not.toContain('N1');
  });
});

describe('RIS', () => {
  it.each(ResourceKind.options)('begins and ends each record as the format asks (%s)', (kind) => {
    const lines = writeRis([exampleCitation({ kind })]).split('\r\n');
    expect(lines[0]).toBe(`TY  - ${citableKinds[kind].ris}`);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });
});

describe('Dublin Core, read by a strict XML parser,', () => {
  it('gives back any title, with its language', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const french = exampleCitation({ title: Phrase.parse({ text: title, language: 'fr' }) });
        expect(elementsOf(writeDublinCore([french]))).toContainEqual(['dcterms:title', 'fr', title]);
      }),
    );
  });
});

describe('the table, read by a CSV parser,', () => {
  it('gives back any title and summary, formulas and line ends too', () => {
    const lines = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.oneof(anyTitle, fc.constantFrom('=1+1', '@cmd', "'x'", '-2')), lines, (title, summary) => {
        const view = exampleView({
          title: { text: title, language: LanguageTag.parse('en') },
          summary: { text: summary, language: 'en' },
        });
        const citation = citationOf(view, exampleSetting);
        const rows: unknown = parse(writeItemTable([{ resource: view, citation }]), { columns: true });
        const [row] = z.array(z.record(z.string(), z.string().transform(readCsvCell))).parse(rows);
        expect([row?.['title'], row?.['summary'], row?.['issued']]).toEqual([title, summary, '2021-05-03']);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('survives being written and read', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const item = cslItem(titled(title));
        expect(JSON.parse(JSON.stringify([item]))).toEqual([item]);
      }),
    );
  });
});

function elementsOf(xml: string): [name: string, language: string | undefined, text: string][] {
  const parser = new SaxesParser({ xmlns: true });
  const found: [string, string | undefined, string][] = [];
  let open: { name: string; language: string | undefined; text: string } | null = null;
  parser.on('opentag', ({ name, attributes }) => {
    open = { name, language: attributes['xml:lang']?.value, text: '' };
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (open?.name === name) found.push([name, open.language, open.text]);
    open = null;
  });
  parser.on('error', (error) => {
    expect.unreachable(error.message);
  });
  parser.write(xml).close();
  return found;
}
