import type { RollLine } from '@coalition/api/client';
import type { OpenRoll } from './whole-roll.server.ts';

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
 * take for a formula begins with an apostrophe. In pieces: the line of columns, the names a step at a time, the rest.
 *
 * @source RFC 4180
 */
export async function* rollCsv({
  version,
  digest,
  steps,
  end,
}: Pick<OpenRoll, 'version' | 'digest' | 'steps' | 'end'>): AsyncGenerator<string, void> {
  const lineOf = (entry: Partial<RollLine>): string => {
    const cells: Record<string, Cell> = { ...entry, version, digest };
    return `${columns.map((column) => cellOf(cells[column])).join(',')}\r\n`;
  };
  yield `${columns.join(',')}\r\n`;
  for await (const some of steps()) yield some.map(lineOf).join('');
  const { countedOnly } = await end();
  for (let left = countedOnly; left > 0; left -= unnamedAtOnce) yield lineOf({}).repeat(Math.min(left, unnamedAtOnce));
}

/** How many lines without a name are written at once. */
const unnamedAtOnce = 1_000;

type Cell = string | number | boolean | null | undefined;

function cellOf(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
