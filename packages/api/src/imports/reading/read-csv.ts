import {
  cut,
  importColumnsMax,
  type ImportField,
  importRowsMax,
  makeCandidate,
  valuesOf,
  type FoundRow,
  type ImportCandidate,
  type ImportMapping,
} from '@coalition/domain/imports';
import { readCsvCell } from '@coalition/domain/values';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** The lines of a table, each a list of cells; the first holds the names of the columns. */
const Table = z.array(z.array(z.string()));

/** Reads a table, whichever mark parts its cells; throws where a quotation is never closed. */
export function readTable(text: string): string[][] {
  const read: unknown = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
    to: importRowsMax + 2,
  });
  return Table.parse(read);
}

/** The mark that stands most often in the line of names. */
function delimiterOf(text: string): string {
  const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.mark ?? ',';
}

/** The names of a table's columns as they stand, and its first rows. */
export function columnsOf([header = [], ...rows]: readonly string[][]): { columns: string[]; sample: string[][] } {
  const columns = header.slice(0, importColumnsMax).map((name) => cut(readCell(name).trim(), 100));
  const sample = rows.slice(0, 5).map((row) => row.slice(0, columns.length).map((cell) => cut(readCell(cell), 120)));
  return { columns, sample };
}

/** The rows of a table by what each of its columns holds. */
export function readMapped([header = [], ...rows]: readonly string[][], mapping: ImportMapping): ImportCandidate[] {
  return rows.map((row) => {
    const cells = new Map<ImportField, string[]>();
    mapping.forEach((field, index) => {
      const cell = readCell(row[index] ?? '').trim();
      if (field !== null && cell !== '') cells.set(field, [...(cells.get(field) ?? []), cell]);
    });
    const { authors, editors, translators, ...fields } = Object.fromEntries(
      [...cells].map(([field, values]) => [field, values.join('; ')]),
    );
    return makeCandidate({
      fields,
      contributors: [...people(authors, 'author'), ...people(editors, 'editor'), ...people(translators, 'translator')],
      source: row.filter((cell) => cell !== '').join(' · '),
      doubt: row.length > header.length ? 'cells_too_many' : null,
    });
  });
}

/** A cell without the guard against formulas, as we and others write it. */
function readCell(cell: string): string {
  return /^'['=+\-@\t\r\n\0＝＋－＠]/u.test(cell) ? readCsvCell(cell) : cell;
}

/** A cell says nothing of who is a person: whose name has a word that bodies have is none. */
const body =
  /(?<!\p{L})(?:agence|agency|alliance|association|cent(?:re|er)|coalition|coll(?:ege|ège)|commission|committee|comité|council|conseil|department|directorate|direction|école|fédération|federation|fond(?:ation|s)|foundation|government|gouvernement|group|groupe|h[oô]pital|hospital|institute?|institut|league|ligue|minist(?:ry|ère|erio)|nations|network|réseau|office|organi[sz]ation|organisme|school|secrétariat|secretariat|services?|society|société|union|universit(?:y|é)|inc|ltée)(?!\p{L})/iu;

type Contributors = NonNullable<FoundRow['contributors']>;

function people(cell: string | undefined, role: Contributors[number]['role']): Contributors {
  return valuesOf(cell ?? '').map((written) => {
    const [family = '', ...given] = written.split(',').map((part) => part.trim());
    const name = given.length === 1 && !body.test(written) ? `${given[0] ?? ''} ${family}` : written;
    return { name, role, kind: body.test(written) || !/\s/.test(name) ? 'organisation' : 'person' };
  });
}
