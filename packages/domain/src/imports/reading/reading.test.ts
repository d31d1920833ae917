import { describe, expect, it } from 'vitest';
import { candidateOfCsl } from './candidate-of-csl.ts';
import { candidateOfZotero } from './candidate-of-zotero.ts';
import { foldName, givenText, isGarbled } from './given-text.ts';
import { kindOfName } from './kind-of-name.ts';
import { readRis } from './read-ris.ts';
import { bibtexStart, risStart, sniffFormat } from './sniff-format.ts';

describe('the form of what is brought', () => {
  it.each([
    ['list', 'Guide - Press\n\nFilm - House', ''],
    ['list', 'A title, with commas, in it\nAnother', ''],
    ['html', '<!DOCTYPE html><html><body><h1>A</h1>', ''],
    ['html', '<DL><p><DT><A HREF="https://example.org">A</A>', 'bookmarks.html'],
    ['csv', 'title,address,publisher\nA,https://example.org,B\n', ''],
    ['csv', 'titre;adresse;éditeur\nA;https://example.org;B\n', ''],
    ['csv', 'one column\nA', 'list.csv'],
    ['bibtex', '% by hand\n@article{a,\n title={A}}', ''],
    ['ris', '\uFEFFTY  - JOUR\nTI  - A\nER  - ', ''],
    ['csl_json', '[{"id":"a","type":"book","title":"A"}]', ''],
    ['zotero_rdf', '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">', ''],
    ['zotero_rdf', '<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY a "b">]>\n<rdf:RDF>', ''],
    ['zotero_rdf', '<RDF xmlns:z="http://www.zotero.org/namespaces/export#">', 'library.rdf'],
    ['html', '<!DOCTYPE html><html><body><!-- <rdf:RDF> --><h1>A</h1>', ''],
  ] as const)('is %s', (format, text, name) => {
    expect(sniffFormat(text, name)).toBe(format);
  });
});

describe('patterns over what anybody may bring', () => {
  it('never go over a line’s end from a line’s beginning, so that blank lines cost once each', () => {
    for (const pattern of [bibtexStart, risStart]) {
      expect(pattern.multiline).toBe(true);
      expect(pattern.source).not.toContain('\\s');
      expect(pattern.exec(`${'\n'.repeat(50)}TY  - X\n@a{`)?.index).toBeGreaterThanOrEqual(50);
    }
  });
});

describe('RIS', () => {
  it('gives a row for each record, whole or not, with lines that go on', () => {
    const rows = readRis(
      'TY  - CHAP\r\nTI  - A chapter\r\n  that goes on\r\nBT  - The book\r\nA2  - Editor, Ada\r\nAU  - Some Office,\r\nSN  - 1234-5678\r\nSN  - 978-0-306-40615-7\r\nER  - \r\nTY  - VIDEO\r\nT1  - A film\r\nY1  - 2019///',
    );
    expect(rows).toMatchObject([
      {
        fields: {
          title: 'A chapter that goes on',
          kind: 'book_chapter',
          container: 'The book',
          isbn: '978-0-306-40615-7',
        },
        contributors: [
          { name: 'Some Office', kind: 'organisation', role: 'author' },
          { name: 'Ada Editor', kind: 'person', role: 'editor' },
        ],
      },
      { fields: { title: 'A film', kind: 'video', issued: '2019///' } },
    ]);
  });
});

describe('CSL-JSON', () => {
  it('gives what is of the right type, and passes over the rest', () => {
    const row = candidateOfCsl({
      type: 'article-journal',
      title: 'Of <i>mice</i> & men',
      author: [{ family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'An Office' }, 7],
      issued: { 'date-parts': [['2019', 1]] },
      volume: 12,
      page: { no: 'text' },
    });
    expect(row).toMatchObject({
      fields: { title: 'Of mice & men', kind: 'journal_article', issued: '2019-01', volume: '12' },
    });
    expect(row?.fields.pages).toBeUndefined();
    expect(candidateOfCsl('no object')).toBeNull();
  });

  it('tells the subtitle by the short title', () => {
    const row = candidateOfCsl({ title: 'Visits\u00a0: un guide', 'title-short': 'Visits' });
    expect(row?.fields).toEqual({ title: 'Visits', subtitle: 'un guide' });
  });
});

describe('Zotero’s own JSON', () => {
  const item = {
    itemType: 'bookSection',
    title: 'Of <i>mice</i> and letters: a study',
    shortTitle: 'Of mice and letters',
    creators: [
      { creatorType: 'author', firstName: 'Ada', lastName: 'Berg' },
      { creatorType: 'author', name: 'An Office' },
      { creatorType: 'editor', firstName: 'Cy', lastName: 'Turner' },
      { creatorType: 'seriesEditor', firstName: 'Not', lastName: 'Named' },
      { creatorType: 'bookAuthor', firstName: 'Of', lastName: 'Another work' },
      7,
    ],
    bookTitle: 'A book',
    publisher: 'A Press',
    date: '2019-03',
    ISBN: '978-0-306-40615-7',
    url: 'https://example.org/a',
    language: '',
    tags: [{ tag: 'letters' }, { tag: 'visits' }],
  };
  const row = {
    fields: {
      title: 'Of mice and letters',
      subtitle: 'a study',
      kind: 'book_chapter',
      container: 'A book',
      publishers: 'A Press',
      issued: '2019-03',
      isbn: '978-0-306-40615-7',
      address: 'https://example.org/a',
      topics: 'letters; visits',
    },
    contributors: [
      { name: 'Ada Berg', kind: 'person', role: 'author' },
      { name: 'An Office', kind: 'organisation', role: 'author' },
      { name: 'Cy Turner', kind: 'person', role: 'editor' },
    ],
  };

  it('gives all that it says of an item, alone or wrapped as the web service does', () => {
    expect(candidateOfZotero(item)).toMatchObject(row);
    expect(candidateOfZotero({ key: 'ABCD', version: 7, data: item })).toMatchObject(row);
    expect(candidateOfZotero(item)?.fields.languages).toBeUndefined();
  });

  it.each([{ type: 'book', title: 'CSL' }, 'text', null, { data: 7 }])('is none: %j', (other) => {
    expect(candidateOfZotero(other)).toBeNull();
  });
});

describe('what a kind is called', () => {
  it.each([
    ['Report', 'report'],
    ['Rapport', 'report'],
    ['Mémoire', 'submission'],
    ['journalArticle', 'journal_article'],
    ['article-journal', 'journal_article'],
    ['JOUR', 'journal_article'],
    ['webpage', 'website'],
    ['Jeu de données', 'dataset'],
    ['case', 'legislation'],
    ['preprint', 'report'],
    ['radioBroadcast', 'video'],
    ['book_list', 'book_list'],
    ['spaceship', null],
    ['', null],
  ])('%j', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});

describe('a text of a file', () => {
  it('loses what is not seen and blanks beyond one', () => {
    expect(givenText(' a\t\tb\u0007\u202Ec\r\nd ')).toBe('a bc d');
  });

  it('is garbled where accents were read as something else', () => {
    expect(['Ã©tÃ©', 'donâ€™t', 'été', 'DÃO', 'A\uFFFDB'].map(isGarbled)).toEqual([true, true, false, false, true]);
  });

  it('is one name in many spellings', () => {
    expect(foldName('Lois & droits de l’Enfant')).toBe(foldName('LOIS ET DROITS DE LENFANT'));
  });
});
