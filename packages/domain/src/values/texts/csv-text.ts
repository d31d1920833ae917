/** A cell that begins so is taken for a formula by spreadsheets, or would look like one of ours that was guarded. */
const guarded = /^['=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * Rows of cells as CSV: CRLF after each row, quotes where they are needed. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it; {@link readCsvCell} takes it off again.
 *
 * @source RFC 4180; OWASP ASVS 5.0, 1.2.10
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: string): string {
  const safe = guarded.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that {@link csvText} wrote, as a CSV parser gives it back: without the apostrophe of the guard. */
export function readCsvCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
