import { spawnSync } from 'node:child_process';
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
export function runUnitTests(run: TestRun): Count {
  return testFolders()
    .map((folder) => runFolder(folder, run))
    .reduce(add, none);
}

function runFolder(folder: string, { reports, variables }: TestRun): Count {
  const report = join(reports, `${folder.replaceAll('/', '-')}.json`);
  process.stdout.write(`\n— ${folder === '.' ? 'scripts' : folder}\n`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ended = spawnSync(process.execPath, [vitest, ...options], {
    cwd: join(root, folder),
    env: variables,
    stdio: 'inherit',
  });
  return honest(readUnitReport(report), ended.status, folder);
}

/** Runs the stories in a browser against the production build. */
export function runStories({ reports, variables }: TestRun): Count {
  const report = join(reports, 'e2e.json');
  process.stdout.write('\n— e2e\n');
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const environment = { ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = spawnSync(process.execPath, [playwright, 'test', '--config=e2e', '--reporter=line,json'], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  return honest(readStoryReport(report), ended.status, 'e2e');
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
