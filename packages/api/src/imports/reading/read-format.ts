import {
  candidateOfCsl,
  candidateOfZotero,
  ImportCandidate,
  ImportFormat,
  ImportMapping,
  importRowsMax,
  makeCandidate,
  readList,
  readRis,
} from '@coalition/domain/imports';
import { z } from 'zod';
import { readBibtex } from './bibtex/read-bibtex.ts';
import { columnsOf, readMapped, readTable } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readZoteroRdf } from './zotero/read-zotero-rdf.ts';

/** What is to be read, and how. */
export const ReadingOrder = z.strictObject({
  format: ImportFormat,
  text: z.string(),
  /** Of a table; null where nobody has said yet what its columns hold. */
  mapping: ImportMapping.nullable(),
  /** Names of the library's sections in both languages. */
  headings: z.array(z.string()),
});
export type ReadingOrder = z.infer<typeof ReadingOrder>;

/** A piece of what was read, in its order; `rows_too_many` ends it. */
export const ReadingPiece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(ImportCandidate) }),
  z.strictObject({ kind: z.literal('columns'), columns: z.array(z.string()), sample: z.array(z.array(z.string())) }),
  z.strictObject({ kind: z.literal('refused'), why: z.enum(['form_unreadable', 'nothing_found', 'rows_too_many']) }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type ReadingPiece = z.infer<typeof ReadingPiece>;

const pieceRows = 100;

/** Reads what was brought, in pieces of a hundred rows; ends with `end` or with why nothing came of it. */
export function* readFormat(order: ReadingOrder): Generator<ReadingPiece> {
  let count = 0;
  let rows: ImportCandidate[] = [];
  try {
    if (order.format === 'csv' && order.mapping === null) {
      const { columns, sample } = columnsOf(readTable(order.text));
      yield columns.length === 0 ? { kind: 'refused', why: 'nothing_found' } : { kind: 'columns', columns, sample };
      return;
    }
    const found = rowsOf(order);
    if (found === null) {
      yield { kind: 'refused', why: 'form_unreadable' };
      return;
    }
    for (const row of found) {
      count += 1;
      if (count > importRowsMax) {
        yield { kind: 'refused', why: 'rows_too_many' };
        return;
      }
      rows.push(row);
      if (rows.length < pieceRows) continue;
      yield { kind: 'rows', rows };
      rows = [];
    }
  } catch {
    // A reader gave up: the form is another one, or broken.
    yield { kind: 'refused', why: 'form_unreadable' };
    return;
  }
  if (rows.length > 0) yield { kind: 'rows', rows };
  yield count === 0 ? { kind: 'refused', why: 'nothing_found' } : { kind: 'end' };
}

function rowsOf({ format, text, mapping, headings }: ReadingOrder): Iterable<ImportCandidate> | null {
  switch (format) {
    case 'list':
      return readList(text, headings);
    case 'html':
      return readHtml(text);
    case 'csv':
      return readMapped(readTable(text), mapping ?? []);
    case 'bibtex':
      return readBibtex(text);
    case 'ris':
      return readRis(text);
    case 'csl_json':
      return readCsl(text);
    case 'zotero_rdf':
      return readZoteroRdf(text);
  }
}

/** A list of items, or an object that holds one under `items`; each is CSL, or as Zotero itself names its fields. */
function readCsl(text: string): ImportCandidate[] {
  const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const wrapped = z.object({ items: z.array(z.unknown()) }).safeParse(read);
  const items = wrapped.success ? wrapped.data.items : Array.isArray(read) ? read : [read];
  return z
    .array(z.unknown())
    .parse(items)
    .map(
      (item) =>
        candidateOfZotero(item) ??
        candidateOfCsl(item) ??
        makeCandidate({ fields: {}, source: JSON.stringify(item).slice(0, 400), doubt: 'unreadable' }),
    );
}
