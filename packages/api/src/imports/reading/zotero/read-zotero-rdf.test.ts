import { readFileSync } from 'node:fs';
import type { ImportCandidate } from '@coalition/domain/imports';
import { bug } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { readFormat, type ReadingPiece } from '../read-format.ts';
import { readInThread } from '../read-in-thread.ts';

const library = readFileSync(new URL('zotero-library.example.rdf', import.meta.url), 'utf8');
const vocabularies = /<rdf:RDF[^>]*>/.exec(library)?.[0] ?? bug('the example has no beginning');
const around = (things: string): string => `${vocabularies}${things}</rdf:RDF>`;
const book = (inside: string): string => `<bib:Book><z:itemType>book</z:itemType>${inside}</bib:Book>`;

const pieces = (text: string): ReadingPiece[] => [
  ...readFormat({ format: 'zotero_rdf', text, mapping: null, headings: [] }),
];
const rows = (text: string): ImportCandidate[] =>
  pieces(text).flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []));
const rowOf = (title: string): ImportCandidate =>
  rows(library).find(({ fields }) => fields.title === title) ?? bug('no such row', { title });

describe('a library that Zotero exported as RDF', () => {
  it('gives a row for each item, of the kind it is; neither notes nor files nor collections are items', () => {
    expect(rows(library).map(({ fields, doubt }) => [fields.title, fields.kind, doubt])).toEqual(
      [
        ['« L’été »', 'journal_article'],
        ['A chapter without a date', 'book_chapter'],
        ['Le guide, the guide', 'guide'],
        ['A page', 'website'],
        ['Un billet', 'article'],
        ['Some news', 'news'],
        ['A paper', 'journal_article'],
        ['An episode', 'video'],
        ['Un livre', 'book'],
        ['A thesis', 'report'],
        ['A manuscript', 'report'],
        ['In a magazine', 'article'],
        ['A document', 'report'],
        ['Some slides', 'report'],
        ['Loi de l’exemple', 'legislation'],
        ['Bill for example', 'legislation'],
        ['Example v. Example', 'legislation'],
        ['A film', 'video'],
        ['Une vidéo', 'video'],
        ['A song', 'video'],
        ['A podcast', 'video'],
        ['On the radio', 'video'],
        ['A question', 'article'],
        ['Données', 'dataset'],
        ['A preprint', 'report'],
        ['A standard', 'report'],
        ['Example, in an encyclopedia', 'book_chapter'],
        ['Example, in a dictionary', 'book_chapter'],
        ['A letter', undefined],
        ['Une peinture', undefined],
      ].map((row) => [...row, null]),
    );
  });

  it('says of an article all that it says, wherever it stands, with every sign as it is', () => {
    expect(rowOf('« L’été »')).toMatchObject({
      fields: {
        title: '« L’été »',
        subtitle: '{100 %} & R_D ] : œuvre n 1',
        container: 'Journal of Letters',
        volume: '12',
        issue: '3',
        pages: '101-115',
        issued: '2019-03',
        languages: 'fr',
        address: 'https://example.org/lettres?a=1&b=2',
        doi: '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
        topics: 'letters; visites',
        note: 'Two lines of an abstract.',
      },
      contributors: [
        { name: 'Marie-Ève D’Aoust', kind: 'person', role: 'author' },
        { name: 'Office of Numbers & Letters', kind: 'organisation', role: 'author' },
        { name: 'Cy Turner', kind: 'person', role: 'translator' },
      ],
    });
  });

  it('takes what holds an item from where it is nested, and no series for it', () => {
    const chapter = rowOf('A chapter without a date');
    expect(chapter.contributors).toEqual([{ name: 'Ada Writer', kind: 'person', role: 'editor' }]);
    expect(chapter.fields).toEqual({
      title: 'A chapter without a date',
      kind: 'book_chapter',
      container: 'A book of chapters',
      publishers: 'Example Press & Sons',
      isbn: '978-0-306-40615-7',
    });
    expect(rowOf('Some news').fields).toMatchObject({ container: 'The Example Daily', pages: 'B3' });
    expect(rowOf('Un billet').fields.container).toBe('Example of a blog');
    expect(rowOf('An episode')).toMatchObject({
      fields: { container: 'A programme', issued: '2020' },
      contributors: [{ name: 'Maison de l’image', kind: 'organisation', role: 'producer' }],
    });
    expect(rowOf('A paper').fields.doi).toBe('10.5555/example.10.own');
  });

  it('keeps for staff what has no field of its own', () => {
    expect(rowOf('Le guide, the guide').fields).toMatchObject({
      languages: 'en; fr',
      issued: '12 mars 2021',
      issue: 'R-7',
      note: 'Kept on the third shelf.',
    });
    expect(rowOf('A page').fields).toMatchObject({ languages: 'en-CA', note: 'Example of a site' });
  });
});

describe('RDF that is written otherwise', () => {
  it('is read whatever its vocabularies are called, with words in attributes and things by their names', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:t="http://www.zotero.org/namespaces/export#" xmlns:d="http://purl.org/dc/elements/1.1/"
        xmlns:b="http://purl.org/net/biblio#" xmlns:f="http://xmlns.com/foaf/0.1/">
        <Description r:about="#1" t:itemType="book" d:title="One">
          <b:authors><Seq><r:_1 r:nodeID="ada"/><r:_2 r:parseType="Resource"><f:name>An Office</f:name></r:_2></Seq></b:authors>
          <d:identifier>https://example.org/one</d:identifier><d:description r:parseType="Literal"><b>x</b></d:description>
        </Description>
        <f:Person r:nodeID="ada" f:surname="Berg" f:givenName="Ada"/>
      </RDF>`;
    expect(rows(text)).toMatchObject([
      {
        fields: { title: 'One', kind: 'book', address: 'https://example.org/one' },
        contributors: [
          { name: 'Ada Berg', kind: 'person' },
          { name: 'An Office', kind: 'organisation' },
        ],
      },
    ]);
  });

  it('says nothing of an item that is true of others in the same whole', () => {
    const article = (title: string): string =>
      `<bib:Article><z:itemType>journalArticle</z:itemType><dc:title>${title}</dc:title><dcterms:isPartOf rdf:resource="urn:issn:1"/></bib:Article>`;
    const journal = `<bib:Journal rdf:about="urn:issn:1"><dc:title>J</dc:title><prism:volume>1</prism:volume><prism:volume>2</prism:volume>
      <dc:identifier>DOI 10.5555/a</dc:identifier><dc:identifier>DOI 10.5555/b</dc:identifier></bib:Journal>`;
    for (const { fields } of rows(around(article('A') + article('B') + journal)))
      expect(fields).toEqual({ title: expect.any(String), kind: 'journal_article', container: 'J' });
  });

  it('goes on over signs that XML cannot hold, which abstracts out of PDFs have', () => {
    expect(rows(around(book('<dc:title>A\u0002 title\u000B</dc:title>')))[0]?.fields.title).toBe('A title');
  });
});

describe('RDF that was made to hurt, or is none', () => {
  const entities = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY e${String(at + 1)} "${`&e${String(at)};`.repeat(10)}">`,
  );

  it.each([
    ['entities within entities', `<!DOCTYPE rdf:RDF [<!ENTITY e0 "x">${entities.join('')}]>${around(book('&e10;'))}`],
    ['a file of the server', `<!DOCTYPE rdf:RDF [<!ENTITY f SYSTEM "file:///etc/passwd">]>${around(book('&f;'))}`],
    ['an entity that is not known', around(book('<dc:title>&f;</dc:title>'))],
    ['nesting without end', vocabularies + '<bib:Book><dc:title>'.repeat(200_000)],
    ['half a file', library.slice(0, 4_000)],
    ['no XML', 'TY  - BOOK'],
    ['other XML', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ])('is refused: %s', (_name, text) => {
    expect(pieces(text)).toEqual([{ kind: 'refused', why: 'form_unreadable' }]);
  });

  it('has no items where another program wrote it', () => {
    expect(pieces(around('<bib:Book><dc:title>A</dc:title></bib:Book>'))).toEqual([
      { kind: 'refused', why: 'nothing_found' },
    ]);
  });

  it('ends where things hold each other in a ring, or one is named without end', async () => {
    const ring = `<bib:Part rdf:about="#a"><dcterms:isPartOf rdf:resource="#a"/></bib:Part>`;
    const within = '<dcterms:isPartOf rdf:resource="#a"/>'.repeat(20_000);
    const tags = `<z:AutomaticTag rdf:about="#t">${'<rdf:value>t</rdf:value>'.repeat(20_000)}</z:AutomaticTag>`;
    const subjects = '<dc:subject rdf:resource="#t"/>'.repeat(20_000);
    const text = around(ring + tags + book(`<dc:title>A</dc:title>${within}${subjects}`));
    const seen: ImportCandidate[] = [];
    const end = await readInThread(
      { format: 'zotero_rdf', text, mapping: null, headings: [] },
      (piece) => {
        if (piece.kind === 'rows') seen.push(...piece.rows);
        return Promise.resolve();
      },
      { signal: new AbortController().signal, limits: { timeMs: 20_000, heapMb: 256, externalMb: 64 } },
    );
    expect(end).toBe('end');
    expect(seen.map(({ fields }) => fields.title)).toEqual(['A']);
  });
});
