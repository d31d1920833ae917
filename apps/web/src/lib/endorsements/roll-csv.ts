import type { RollLine } from '@coalition/api/client';
import { csvText } from '@coalition/domain/values';
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
    return csvText([columns.map((column) => textOf(cells[column]))]);
  };
  yield csvText([columns]);
  for await (const some of steps()) yield some.map(lineOf).join('');
  const { countedOnly } = await end();
  for (let left = countedOnly; left > 0; left -= unnamedAtOnce) yield lineOf({}).repeat(Math.min(left, unnamedAtOnce));
}

/** How many lines without a name are written at once. */
const unnamedAtOnce = 1_000;

type Cell = string | number | boolean | null | undefined;

function textOf(value: Cell): string {
  return value === null || value === undefined ? '' : String(value);
}
