import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { variables } from '../environment.ts';
import { buildApps } from '../processes/build-apps.ts';
import { add, none, type Count } from './count.ts';
import { runStories, runUnitTests } from './run-suites.ts';

/** Finds a browser, builds what is stale, and runs every test there is: beside the code, and in the browser meanwhile. */
export async function testAll(): Promise<Count> {
  const reports = mkdtempSync(join(tmpdir(), 'coalition-tests-'));
  const count = await runAll(reports);
  rmSync(reports, { recursive: true, force: true });
  return count;
}

async function runAll(reports: string): Promise<Count> {
  const browser = findBrowser();
  const found = browser.ok ? { CHROMIUM_PATH: browser.value.path, ...browser.value.variables } : {};
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const run = { reports, variables: { ...variables, ...found, ...plain, CI: variables['CI'] ?? '1' } };
  // Built first: some tests beside the code look at what was built.
  const isBuilt = buildApps();
  if (!browser.ok) return failed(await runUnitTests(run), browser.failure);
  if (!isBuilt)
    return failed(await runUnitTests(run), 'The apps could not be built; the lines above the tests say why.');
  // Side by side: a browser that waits for a page leaves a core to the rest.
  const counts = await Promise.all([runUnitTests(run), runStories(run)]);
  return counts.reduce(add);
}

function failed(count: Count, sentence: string): Count {
  process.stdout.write(`\n${sentence}\n`);
  return add(count, { ...none, failed: 1 });
}
