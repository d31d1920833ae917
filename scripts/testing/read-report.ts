import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Count } from './count.ts';

const UnitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const StoryReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** The count in a report of Vitest; null when there is none. A file that broke before its first test counts as one failure. */
export function readUnitReport(file: string): Count | null {
  const report = UnitReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.data;
  const broken = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
}

/** The count in a report of Playwright; null when there is none. A story that passed only at a second try has failed. */
export function readStoryReport(file: string): Count | null {
  const report = StoryReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { stats, errors } = report.data;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
