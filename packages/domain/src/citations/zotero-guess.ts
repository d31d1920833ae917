/** Tags that name a kind by what the work appeared in, or whom it was made for. */
const telling: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference: 'conferencePaper',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/**
 * Which kind Zotero takes a page for by the names of its Highwire tags alone, as its own translator does; what we write has no part in it,
 * so that it can be held against that.
 *
 * @param names of the `meta` elements of a page, in their order
 * @returns null where nothing names a kind
 * @source zotero/translators, Embedded Metadata.js
 */
export function zoteroGuess(names: readonly string[]): string | null {
  const told = names.flatMap((name) => telling[name] ?? []).at(-1);
  if (told !== undefined) return told;
  if (names.includes('citation_isbn')) return 'book';
  return names.includes('citation_title') || names.includes('citation_series_title') ? 'journalArticle' : null;
}
