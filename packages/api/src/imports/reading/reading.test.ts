import { ImportFormat, importRowsMax, type ImportCandidate } from '@coalition/domain/imports';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readMapped, readTable } from './read-csv.ts';
import { readFormat, type ReadingPiece } from './read-format.ts';
import { readInThread } from './read-in-thread.ts';

const pieces = (format: ImportFormat, text: string): ReadingPiece[] => [
  ...readFormat({ format, text, mapping: format === 'csv' ? ['title', 'address'] : null, headings: [] }),
];
const rows = (format: ImportFormat, text: string): ImportCandidate[] =>
  pieces(format, text).flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []));

describe('bytes that are brought', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  it.each([
    ['utf-8', new TextEncoder().encode('été')],
    ['utf-8', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9)],
    ['utf-16le', bytes(0xff, 0xfe, 0xe9, 0x00)],
    ['utf-16be', bytes(0xfe, 0xff, 0x00, 0xe9)],
    ['windows-1252', bytes(0xe9, 0x74, 0xe9, 0x20, 0x92)],
  ])('are read as %s, whichever it is', (encoding, given) => {
    const decoded = decodeText(given);
    expect(decoded).toMatchObject({ ok: true, value: { encoding } });
    expect(decoded.ok && decoded.value.text).toMatch(/^é/);
  });

  it.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['an office document', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00)],
    ['half a letter behind a mark', bytes(0xef, 0xbb, 0xbf, 0xc3)],
  ])('are refused where they are %s', (_name, given) => {
    expect(decodeText(given)).toMatchObject({ ok: false, failure: { code: 'import_not_text' } });
  });
});

describe('a table', () => {
  it('shows names and first cells that can be stored, wherever an emoji stands in them', () => {
    for (const length of [99, 100, 119, 120]) {
      const cell = `${'a'.repeat(length)}🎈🎈`;
      const shown = [...readFormat({ format: 'csv', text: `${cell},b\n${cell},b`, mapping: null, headings: [] })];
      expect(JSON.stringify(shown)).not.toMatch(/\\ud[89a-f]/);
    }
  });
});

describe('a web page', () => {
  it('gives its links under its headings, and what stands behind a dash', () => {
    const page = `<!doctype html><nav><a href="https://example.org/menu">Menu</a></nav>
      <h2>For <em>families</em></h2><ul>
      <li><a href="https://example.org/a">A &amp; B <b>guide</b></a> – Example Press
      <li><a href="//example.org/c">C</a>, a film of 2019
      <li><a href="mailto:a@example.org">Mail</a> <a href="#top">top</a> <a href="javascript:alert(1)">x</a></ul>
      <h2> </h2><p><a href="https://example.org/d"><script>alert(1)</script>D</a>`;
    expect(rows('html', page).map(({ fields }) => fields)).toEqual([
      { title: 'A & B guide', address: 'https://example.org/a', section: 'For families', publishers: 'Example Press' },
      { title: 'C', address: 'https://example.org/c', section: 'For families', note: 'a film of 2019' },
      { title: 'D', address: 'https://example.org/d', section: 'For families' },
    ]);
  });

  it('gives what bookmarks say of each link, and of no folder', () => {
    const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
      <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
      <DL><p>
        <DT><H3 ADD_DATE="1">Visits &amp; calls</H3><DD>All about a folder
        <DL><p>
          <DT><A HREF="https://example.org/a" ADD_DATE="1">A guide</A>
          <DD>Says how a visit goes:<BR>what a child may bring.
          <DT><A HREF="https://example.org/b">B</A> - Example Press<DD>Second
          <HR><DT><A HREF="https://example.org/c">C</A>
          <DT><A HREF="place:sort=8">Most visited</A><DD>Made by the browser
        </DL><p>
        <DT><H3>Lettres</H3>
        <DL><p><DT><A HREF="https://example.org/d">D</A></DL><p>
      </DL><p>`;
    expect(rows('html', bookmarks).map(({ fields }) => fields)).toEqual([
      {
        title: 'A guide',
        address: 'https://example.org/a',
        section: 'Visits & calls',
        note: 'Says how a visit goes: what a child may bring.',
      },
      {
        title: 'B',
        address: 'https://example.org/b',
        section: 'Visits & calls',
        publishers: 'Example Press',
        note: 'Second',
      },
      { title: 'C', address: 'https://example.org/c', section: 'Visits & calls' },
      { title: 'D', address: 'https://example.org/d', section: 'Lettres' },
    ]);
  });

  it('gives what describes a term to the link of the term, and a link among the description its own row', () => {
    const page = `<dl><dt><a href="https://example.org/a">A</a></dt><dd>First, with <a href="https://example.org/b">B</a>, beside it</dd>
      <dt>No link</dt><dd>Lost on the page</dd><dt><a href="https://example.org/c">C</a></dt><dd><p>One</p><p>Two</p></dd></dl><p>Nothing of theirs</p>`;
    expect(rows('html', page).map(({ fields }) => [fields.title, fields.note])).toEqual([
      ['A', 'First, with'],
      ['B', 'beside it'],
      ['C', 'One Two'],
    ]);
  });

  it('is refused where it is nested without end, before that costs much', () => {
    const deep = `${'<div>'.repeat(200_000)}<a href="https://example.org/">x</a>`;
    expect(pieces('html', deep)).toEqual([{ kind: 'refused', why: 'form_unreadable' }]);
  });
});

describe('BibTeX', () => {
  it('goes on behind an entry that cannot be read, and says which', () => {
    const read = rows(
      'bibtex',
      '@string{jl = "Journal of Letters"}\n@article{a, title={First}, journal=jl, year=2019}\n' +
        '@book{b, title={Broken}, author={{Nobody}\n@book{c,\n title = "Third {\\"U}ber",\n langid={french}, author={Berg, Ada van der and others}}\n',
    );
    expect(read.map(({ fields, doubt }) => [fields.title, doubt])).toEqual([
      ['First', null],
      ['Broken', 'unreadable'],
      ['Third Über', null],
    ]);
    expect(read[0]?.fields).toMatchObject({ container: 'Journal of Letters', issued: '2019' });
    expect(read[2]).toMatchObject({ isIncomplete: true, contributors: [{ name: 'Ada van der Berg' }] });
  });

  it('fetches nothing, whatever stands there', () => {
    expect(pieces('bibtex', 'https://example.org/references.bib')).toEqual([{ kind: 'refused', why: 'nothing_found' }]);
    expect(rows('bibtex', '@misc{a, title={https://example.org/x.bib}, url={https://example.org/x.bib}}')).toHaveLength(
      1,
    );
  });
});

describe('a table', () => {
  it('keeps what looks like a formula as the text it is, and says where cells slipped', () => {
    const read = rows('csv', 'a,b\r\n\'=1+1,https://example.org\r\n"=HYPERLINK(""x"")",\r\nOne,two,three\r\n');
    expect(read.map(({ fields, doubt }) => [fields.title, doubt])).toEqual([
      ['=1+1', null],
      ['=HYPERLINK("x")', null],
      ['One', 'cells_too_many'],
    ]);
  });
});

describe('JSON', () => {
  it('is read as CSL or as Zotero itself writes it, item by item', () => {
    const zotero = { itemType: 'report', title: 'One', creators: [{ creatorType: 'author', name: 'An Office' }] };
    const read = rows('csl_json', JSON.stringify({ items: [zotero, { type: 'report', title: 'Two' }, 3] }));
    expect(read.map(({ fields, contributors, doubt }) => [fields.title, contributors.length, doubt])).toEqual([
      ['One', 1, null],
      ['Two', 0, null],
      [undefined, 0, 'unreadable'],
    ]);
  });
});

describe('whoever a cell of authors names', () => {
  it.each([
    ['Comité des droits de l’enfant', 'organisation', 'Comité des droits de l’enfant'],
    ['Université d’Exemple', 'organisation', 'Université d’Exemple'],
    ['Ministère de la Justice, Québec', 'organisation', 'Ministère de la Justice, Québec'],
    ['Council for Families', 'organisation', 'Council for Families'],
    ['UNICEF', 'organisation', 'UNICEF'],
    ['Tremblay, Zoé', 'person', 'Zoé Tremblay'],
    ['Bureau, Ada', 'person', 'Ada Bureau'],
    ['Ada Incroyable', 'person', 'Ada Incroyable'],
  ] as const)('%s: %s', (written, kind, name) => {
    const [header, row] = readTable(`Title;Author\nA guide;${written}`);
    const [read] = readMapped([header ?? [], row ?? []], ['title', 'authors']);
    expect(read?.contributors).toEqual([{ name, kind, role: 'author' }]);
  });
});

describe('what is too much', () => {
  it('is refused at the five thousand and first row, in every form', () => {
    const many = Array.from({ length: importRowsMax + 1 }, (_, index) => `Item ${String(index)}`);
    const texts: [ImportFormat, string][] = [
      ['list', many.join('\n')],
      ['csv', ['title', ...many].join('\n')],
      ['ris', many.map((title) => `TY  - BOOK\nTI  - ${title}\nER  - `).join('\n')],
      ['csl_json', JSON.stringify(many.map((title) => ({ type: 'book', title })))],
      [
        'zotero_rdf',
        `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">${many.map(() => '<z:Item z:itemType="book"/>').join('')}</r:RDF>`,
      ],
      ['html', many.map((title) => `<a href="https://example.org">${title}</a>`).join('')],
    ];
    for (const [format, text] of texts)
      expect(pieces(format, text).at(-1)).toEqual({ kind: 'refused', why: 'rows_too_many' });
  });

  it('ends a reading that takes too long', async () => {
    const order = { format: 'list' as const, text: 'A'.repeat(1_000), mapping: null, headings: [] };
    const limits = { timeMs: 0, heapMb: 256, externalMb: 64 };
    const end = await readInThread(order, async () => undefined, { signal: new AbortController().signal, limits });
    expect(end).toBe('reading_too_costly');
  });
});

it.each(ImportFormat.options)('%s has an answer to whatever is brought', (format) => {
  const signs = fc.constantFrom(
    '@book{',
    '}',
    '{',
    '"',
    ',',
    '\n',
    'TY  - ',
    'ER  - ',
    '<a href=',
    '>',
    '<',
    '[',
    ']',
    ':',
    'a',
    'é',
    ';',
  );
  const texts = fc.oneof(
    fc.array(signs, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const end = pieces(format, text).at(-1)?.kind;
      expect(['end', 'refused']).toContain(end);
    }),
    { numRuns: 60 },
  );
});
