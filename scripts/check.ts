import { join } from 'node:path';
import { buildApps } from './processes/build-apps.ts';
import { root } from './processes/part.ts';
import { add, inWords, none, type Count } from './testing/count.ts';
import { runCheck, type Check, type Outcome } from './testing/run-check.ts';
import { withHalves } from './testing/test-all.ts';

const bin = (name: string) => join(root, 'node_modules/.bin', name);
const cache = (name: string) => join(root, 'node_modules/.cache', name);
const node = (name: string, ...options: string[]): Check => ({
  name,
  command: process.execPath,
  options: [join(root, 'scripts', `${name}.ts`), ...options],
});

// In one thread: the others would check the same types once more each, on the cores that the tests need.
const types = (folder: string): Check => ({
  name: `types of ${folder}`,
  command: process.execPath,
  options: [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', folder, '--singleThreaded'],
});

const format: Check = {
  name: 'format',
  command: bin('oxfmt'),
  options: ['--check', '.'],
};

// Side by side as far as two cores go: each lane runs its checks one after the other, the long ones before the tests of the
// other lane begin and take their part of both cores.
const lanes: readonly [Check[], Check[]] = [
  [
    { name: 'lint with types', command: bin('oxlint'), options: ['--type-aware', '--deny-warnings'] },
    {
      name: 'types of the workspaces',
      command: bin('turbo'),
      options: ['run', 'types', '--concurrency=1', '--output-logs=errors-only'],
    },
    types('scripts'),
    types('e2e'),
    { name: 'unused code', command: bin('knip'), options: ['--cache', '--cache-location', cache('knip/')] },
    node('arrows/check-arrows'),
    node('documents/check-documents'),
    node('make-reference', '--check'),
  ],
  [
    {
      name: 'lint of shapes and components',
      command: bin('eslint'),
      options: [
        '--cache',
        '--cache-strategy=content',
        '--cache-location',
        cache('eslint.json'),
        '--max-warnings=0',
        '.',
      ],
    },
  ],
];

// The build first, because the types of the apps and the lint of them stand on what it generates; the format stands on nothing.
const [built, formatted] = await Promise.all([buildApps(), runLane([format])]);
const [rest, lint] = lanes;
// Each half of the tests follows the lane that leaves it about as much time as the other half takes.
const tested = await withHalves(async ({ unit, stories }) => {
  const counts = await Promise.all([
    runLane(lint).then(async (count) => add(count, await unit())),
    runLane(rest).then(async (count) => add(count, await stories())),
  ]);
  return counts.reduce(add);
});
const count = [formatted, { ...none, [built ? 'passed' : 'failed']: 1 }].reduce(add, tested);
process.stdout.write(`\n${inWords(count)}\n`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function runLane(checks: readonly Check[]): Promise<Count> {
  let laneCount = none;
  for (const check of checks) {
    const outcome = await runCheck(check);
    report(outcome);
    laneCount = add(laneCount, { ...none, [outcome.passed ? 'passed' : 'failed']: 1 });
  }
  return laneCount;
}

function report({ check, passed, seconds, output }: Outcome): void {
  process.stdout.write(`${passed ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${output.trimEnd()}\n\n`);
}
