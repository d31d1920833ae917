import type { ImportFormat } from '../import.ts';

/** A line with which a record of RIS begins. */
export const risStart = /^[ \t]*TY {1,2}- /m;

/** A line with which an entry of BibTeX begins. */
export const bibtexStart = /^[ \t]*@[a-z]+[ \t]*[{(]/im;

/**
 * The form that a text seems to be in, by its beginning; a person may know better. Whatever is nothing else is a plain list.
 *
 * @param name of the file, or empty for what was pasted
 */
export function sniffFormat(text: string, name: string): ImportFormat {
  const start = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (isRdf(start) || /\.rdf$/i.test(name)) return 'zotero_rdf';
  if (/^[[{]/.test(start) && /"(?:type|title|id|itemType)"\s*:/.test(start)) return 'csl_json';
  if (risStart.test(start)) return 'ris';
  if (bibtexStart.test(start) && !start.startsWith('<')) return 'bibtex';
  if (/<(?:!doctype html|html|body|ul|ol|h[1-6]|dl|p|div|a\s)/i.test(start)) return 'html';
  if (/\.(?:csv|tsv)$/i.test(name) || isTable(start)) return 'csv';
  return 'list';
}

/** A web page may hold RDF as well, yet stays a page. */
function isRdf(start: string): boolean {
  return (
    start.startsWith('<') && /<rdf:RDF\b|www\.zotero\.org\/namespaces\/export#/.test(start) && !/<html\b/i.test(start)
  );
}

/** The first line parts into as many cells as the next ones do, three at least. */
function isTable(start: string): boolean {
  const [header = '', ...rows] = start.split(/\r\n?|\n/).slice(0, 4);
  return ['\t', ';', ','].some((mark) => {
    const cells = header.split(mark);
    if (cells.length < 3 || cells.some((cell) => cell.length > 60)) return false;
    const filled = rows.filter((row) => row.trim() !== '');
    return filled.length > 0 && filled.every((row) => row.split(mark).length >= cells.length);
  });
}
