import { ConformanceReport } from '@coalition/domain/interchange';
import { existsSync, readFileSync } from 'node:fs';
import { conformanceFile } from '#lib/interchange/conformance-file.ts';
import { settings } from '#lib/settings.server.ts';

/** One format of the newest report, with what of it does not hold. */
export interface FormatReport {
  format: string;
  checks: number;
  failing: { check: string; detail: string; level: 'must' | 'should' }[];
}

/**
 * The newest report that was kept beside the database, format by format; null where none was, where it cannot be read, or where it is of another
 * site: nobody is shown what was found elsewhere.
 */
export function readConformance(): { at: string; formats: FormatReport[] } | null {
  const file = conformanceFile(settings.DATA_DIR);
  const report = existsSync(file) ? ConformanceReport.safeParse(readJson(file)) : null;
  if (report?.success !== true || report.data.site !== settings.origin) return null;
  const byFormat = Map.groupBy(report.data.findings, ({ format }) => format);
  const formats = [...byFormat].map(([format, findings]) => ({
    format,
    checks: findings.length,
    failing: findings.filter(({ holds }) => !holds).map(({ check, detail, level }) => ({ check, detail, level })),
  }));
  return { at: report.data.at, formats };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
