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
 * A roll as CSV: a line of column names, then one line a name, in the order of confirmation. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 *
 * @source RFC 4180
 */
export function rollCsv(roll: { version: number; digest: string; entries: readonly RollLine[] }): string {
  const { version, digest } = roll;
  const rows = roll.entries.map((entry) => {
    const cells: Record<string, Cell> = { ...entry, version, digest };
    return columns.map((column) => cellOf(cells[column]));
  });
  return [columns.join(','), ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}

type Cell = string | number | boolean | null | undefined;

function cellOf(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
