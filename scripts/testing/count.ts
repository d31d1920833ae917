/** How many tests or checks passed, failed and were left out. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Nothing has run. */
export const none: Count = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two counts. */
export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The line that a run ends with, such as `12 passed, 0 failed`; what was left out is named only when there is some. */
export function inWords({ passed, failed, skipped }: Count): string {
  const left = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return `${String(passed)} passed, ${String(failed)} failed${left}`;
}
