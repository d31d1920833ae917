import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, inWords } from './count.ts';
import { readStoryReport, readUnitReport } from './read-report.ts';

describe('a report', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coalition-reports-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const written = (report: unknown): string => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  };
  const leftOut = { status: 'pending', fullName: 'a recipe that needs Python' };
  const unit = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [{ status: 'failed', assertionResults: [leftOut, { status: 'passed', fullName: 'a' }] }],
  };
  const stats = { expected: 3, unexpected: 1, flaky: 0 };
  const story = (title: string, status: string, description?: string) => ({
    title,
    tests: [{ status, annotations: [{ type: 'skip', description }] }],
  });
  const suites = [
    { specs: [story('a walk', 'expected')], suites: [{ specs: [story('a harvest', 'skipped', 'Perl is not here')] }] },
  ];

  it('of tests beside the code is counted', () => {
    expect(readUnitReport(written(unit))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 1,
      leftOut: ['a recipe that needs Python'],
    });
  });

  it('counts a file that broke before its first test as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(readUnitReport(written({ ...unit, testResults }))?.failed).toBe(2);
  });

  it('of stories is counted', () => {
    expect(readStoryReport(written({ stats, errors: [], suites }))).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
      leftOut: ['a harvest: Perl is not here'],
    });
  });

  it('counts a story that passed only at a second try, and an error outside of them, as failures', () => {
    expect(readStoryReport(written({ stats: { ...stats, flaky: 1 }, errors: [{}], suites: [] }))?.failed).toBe(3);
  });

  it('that is missing or no report is none', () => {
    expect(readUnitReport(join(folder, 'nothing.json'))).toBeNull();
    expect(readStoryReport(written({ else: true }))).toBeNull();
  });
});

describe('the last line', () => {
  it('says how many passed and failed, and names what was left out only when something was', () => {
    const some = { passed: 2, failed: 0, skipped: 0, leftOut: [] };
    expect(inWords(some)).toBe('2 passed, 0 failed');
    expect(inWords(add(some, { passed: 1, failed: 1, skipped: 1, leftOut: ['a harvest: no Perl'] }))).toBe(
      'Left out: a harvest: no Perl\n3 passed, 1 failed, 1 skipped',
    );
  });
});
