import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes/part.ts';
import { runCheck } from './testing/run-check.ts';

const linted = /\.(ts|js|svelte)$/;

// Called by the hook before each commit; a few seconds, whatever the size of the tree.
const staged = stagedFiles();
const outcomes = await Promise.all([
  run('oxfmt', ['--check', '--no-error-on-unmatched-pattern'], staged),
  run(
    'eslint',
    ['--config', 'eslint/staged.config.js', '--no-warn-ignored'],
    staged.filter((file) => linted.test(file)),
  ),
]);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;

function stagedFiles(): string[] {
  const named = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return named.stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

async function run(name: string, options: readonly string[], files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  const command = join(root, 'node_modules/.bin', name);
  const { passed, output } = await runCheck({ name, command, options: [...options, '--', ...files] });
  if (!passed) process.stdout.write(output);
  return passed;
}
