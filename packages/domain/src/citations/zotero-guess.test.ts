import { expect, it } from 'vitest';
import { zoteroGuess } from './zotero-guess.ts';

it.each([
  [['description', 'DCTERMS.title'], null],
  [['citation_author', 'citation_publication_date'], null],
  [['citation_title'], 'journalArticle'],
  [['citation_series_title'], 'journalArticle'],
  [['citation_title', 'citation_isbn'], 'book'],
  [['citation_isbn', 'citation_book_title'], 'bookSection'],
  [['citation_title', 'citation_technical_report_institution'], 'report'],
  [['citation_title', 'citation_dissertation_institution'], 'thesis'],
  [['citation_title', 'citation_conference'], 'conferencePaper'],
  [['citation_title', 'citation_journal_title'], 'journalArticle'],
])('Zotero takes a page with the tags %j for: %s', (names, kind) => {
  expect(zoteroGuess(names)).toBe(kind);
});
