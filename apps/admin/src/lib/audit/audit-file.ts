import type { ExportedAuditEntry } from '@coalition/api/client';

/** Columns of the file for spreadsheets, in order. */
const columns = [
  'sequence',
  'at',
  'staffId',
  'staffName',
  'action',
  'noun',
  'recordId',
  'requestId',
  'facts',
  'previous',
  'digest',
] as const satisfies readonly (keyof ExportedAuditEntry)[];

/** What a spreadsheet would take for a formula at the start of a cell. */
const formulaStart = /^[=+\-@\t\r]/;

/** Entries as lines of a spreadsheet, CRLF after each. @source RFC 4180 */
export function auditCsv(entries: readonly ExportedAuditEntry[]): string {
  return entries.map((entry) => lineOf(columns.map((column) => cellOf(entry[column])))).join('');
}

/** The line that names the columns. */
export const auditCsvHead = lineOf(columns);

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function cellOf(value: ExportedAuditEntry[keyof ExportedAuditEntry]): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return formulaStart.test(text) ? `'${text}` : text;
}

/** A file of the log as it grows: what stands before the entries, between two, and after the last. */
export interface AuditFile {
  type: string;
  head: string;
  /** A batch of entries as text; `isFirst` for the one that begins the list. */
  write: (entries: readonly ExportedAuditEntry[], isFirst: boolean) => string;
  foot: string;
}

/** The file for spreadsheets; Excel needs the mark at its start to read UTF-8. */
export const csvFile: AuditFile = {
  type: 'text/csv; charset=utf-8; header=present',
  head: `\ufeff${auditCsvHead}`,
  write: auditCsv,
  foot: '',
};

/** The file for programs: format `audit-log/1`, what was asked for, the entries, and the signed end of the whole log. */
export function jsonFile(asked: object, seal: object | null): AuditFile {
  return {
    type: 'application/json; charset=utf-8',
    head: `{"format":"audit-log/1","asked":${JSON.stringify(asked)},"seal":${JSON.stringify(seal)},"entries":[`,
    write: (entries, isFirst) => {
      const text = entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',');
      return isFirst || text === '' ? text : `,${text}`;
    },
    foot: '\n]}\n',
  };
}
