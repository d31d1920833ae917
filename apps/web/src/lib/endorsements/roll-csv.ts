import type { RollLine } from '@coalition/api/client';

const columns = [
  'sequence',
  'name',
  'title',
  'organisation',
  'initials',
  'place',
  'language',
  'endorser',
  'rung',
  'cameByPaperOrPhone',
  'confirmedAt',
  'version',
  'digest',
] as const;

/**
 * A roll as CSV: a line of column names, then one line a name, in the order of confirmation; then one line for each who is
 * counted without a name, with the version and the digest alone, so that the lines add up to the total. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 *
 * @source RFC 4180
 */
export function rollCsv(roll: Roll): string {
  const { version, digest, countedOnly } = roll;
  const unnamed = Array.from({ length: countedOnly }, () => ({}));
  const rows = [...roll.entries, ...unnamed].map((entry) => {
    const cells: Record<string, Cell> = { ...entry, version, digest };
    return columns.map((column) => cellOf(cells[column]));
  });
  return [columns.join(','), ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}

interface Roll {
  version: number;
  digest: string;
  entries: readonly RollLine[];
  /** How many of the roll want no name. */
  countedOnly: number;
}

type Cell = string | number | boolean | null | undefined;

function cellOf(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
