import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Variables } from '../environment.ts';
import { root } from '../processes/part.ts';
import { add, none, type Count } from './count.ts';
import { readStoryReport, readUnitReport } from './read-report.ts';

/** What a run of tests needs. */
export interface TestRun {
  /** Folder for the reports of the runners. */
  reports: string;
  variables: Variables;
}

/** The folders that hold tests, in the order in which they run: the root's own tools, then the workspaces. */
export function testFolders(): string[] {
  const workspaces = globSync('{packages,apps}/*/package.json', { cwd: root }).map((file) => join(file, '..'));
  const order = ['.', 'packages/domain', 'packages/ui', 'packages/api', 'apps/web', 'apps/admin'];
  const known = order.filter((folder) => folder === '.' || workspaces.includes(folder));
  return [...known, ...workspaces.filter((folder) => !order.includes(folder))].filter(hasTests);
}

/** Runs the tests that stand beside the code, one workspace after the other. */
export async function runUnitTests(run: TestRun): Promise<Count> {
  let count = none;
  for (const folder of testFolders()) count = add(count, await runFolder(folder, run));
  return count;
}

async function runFolder(folder: string, { reports, variables }: TestRun): Promise<Count> {
  const report = join(reports, `${folder.replaceAll('/', '-')}.json`);
  process.stdout.write(`\n— ${folder === '.' ? 'scripts' : folder}\n`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const status = await runNode([vitest, ...options], { cwd: join(root, folder), env: variables });
  return honest(readUnitReport(report), status, folder);
}

/** Runs the stories in a browser against the production build. */
export async function runStories({ reports, variables }: TestRun): Promise<Count> {
  const report = join(reports, 'e2e.json');
  process.stdout.write('\n— e2e\n');
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const environment = { ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const options = [playwright, 'test', '--config=e2e', '--reporter=line,json'];
  const status = await runNode(options, { cwd: root, env: environment });
  return honest(readStoryReport(report), status, 'e2e');
}

/** Runs a program of node to its end, its output among ours. @returns its status; null when a signal ended it */
async function runNode(options: readonly string[], place: { cwd: string; env: Variables }): Promise<number | null> {
  const child = spawn(process.execPath, options, { ...place, stdio: ['ignore', 'inherit', 'inherit'] });
  await once(child, 'exit');
  return child.exitCode;
}

/** A runner that left no report, or that ended badly while its tests passed, has failed once more than it counted. */
function honest(count: Count | null, status: number | null, name: string): Count {
  if (count === null) {
    process.stdout.write(`${name} ended without a report.\n`);
    return { ...none, failed: 1 };
  }
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function hasTests(folder: string): boolean {
  const place = folder === '.' ? 'scripts' : join(folder, 'src');
  return existsSync(join(root, place)) && globSync(`${place}/**/*.test.ts`, { cwd: root }).length > 0;
}
