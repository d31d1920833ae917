import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { variables } from '../environment.ts';
import { buildApps } from '../processes/build-apps.ts';
import { compiledFolder } from '../processes/part.ts';
import { add, none, type Count } from './count.ts';
import { runStories, runUnitTests } from './run-suites.ts';

/** The tests in two halves that may run side by side: a browser that waits for a page leaves a core to the rest. */
export interface TestHalves {
  /** What stands beside the code, one workspace after the other. */
  unit: () => Promise<Count>;
  /** The stories in a browser, against the production build. */
  stories: () => Promise<Count>;
}

/** Finds a browser, builds what is stale, and runs every test there is, both halves at once. */
export function testAll(): Promise<Count> {
  return withHalves(async ({ unit, stories }) => (await Promise.all([unit(), stories()])).reduce(add));
}

/** Finds a browser and builds what is stale, then hands over the two halves; their reports go away with the end of the work. */
export async function withHalves(work: (halves: TestHalves) => Promise<Count>): Promise<Count> {
  const reports = mkdtempSync(join(tmpdir(), 'coalition-tests-'));
  const browser = findBrowser();
  const found = browser.ok ? { CHROMIUM_PATH: browser.value.path, ...browser.value.variables } : {};
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const settings = { NODE_COMPILE_CACHE: compiledFolder, CI: variables['CI'] ?? '1' };
  const run = { reports, variables: { ...variables, ...found, ...plain, ...settings } };
  // Built first: some tests beside the code look at what was built.
  const isBuilt = await buildApps();
  const count = await work({
    unit: () => runUnitTests(run),
    stories: async () => {
      if (!browser.ok) return failed(browser.failure);
      return isBuilt ? runStories(run) : failed('The apps could not be built; the lines above the tests say why.');
    },
  });
  rmSync(reports, { recursive: true, force: true });
  return count;
}

function failed(sentence: string): Count {
  process.stdout.write(`\n${sentence}\n`);
  return { ...none, failed: 1 };
}
