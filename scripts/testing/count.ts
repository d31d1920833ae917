/** How many tests or checks passed, failed and were left out. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What was left out, and why where its test says so; as many as `skipped`. */
  leftOut: readonly string[];
}

/** Nothing has run. */
export const none: Count = { passed: 0, failed: 0, skipped: 0, leftOut: [] };

/** The sum of two counts. */
export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    leftOut: [...one.leftOut, ...other.leftOut],
  };
}

/** The lines that a run ends with: what was left out, if anything was, and last a line such as `12 passed, 0 failed`. */
export function inWords({ passed, failed, skipped, leftOut }: Count): string {
  const left = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return [
    ...leftOut.map((name) => `Left out: ${name}`),
    `${String(passed)} passed, ${String(failed)} failed${left}`,
  ].join('\n');
}
