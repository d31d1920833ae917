import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Count } from './count.ts';

const UnitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const Story = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});
type Story = z.infer<typeof Story>;

const Suite = z.object({
  specs: z.array(Story),
  get suites() {
    return z.array(Suite).optional();
  },
});

const StoryReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
  suites: z.array(Suite),
});

/** The count in a report of Vitest; null when there is none. A file that broke before its first test counts as one failure. */
export function readUnitReport(file: string): Count | null {
  const report = UnitReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { numPassedTests, numFailedTests, testResults } = report.data;
  const broken = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0);
  const leftOut = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: leftOut.length, leftOut };
}

/** The count in a report of Playwright; null when there is none. A story that passed only at a second try has failed. */
export function readStoryReport(file: string): Count | null {
  const report = StoryReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { stats, errors, suites } = report.data;
  const leftOut = suites.flatMap(storiesIn).flatMap(whyLeftOut);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: leftOut.length, leftOut };
}

function storiesIn({ specs, suites = [] }: z.infer<typeof Suite>): Story[] {
  return [...specs, ...suites.flatMap(storiesIn)];
}

function whyLeftOut({ title, tests }: Story): string[] {
  return tests
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations }) => [title, ...annotations.flatMap(({ description }) => description ?? [])].join(': '));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
