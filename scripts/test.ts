import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.ts';
import { variables } from './environment.ts';
import { buildApps } from './processes/build-apps.ts';
import { add, inWords, none, type Count } from './testing/count.ts';
import { runStories, runUnitTests } from './testing/run-suites.ts';

const reports = mkdtempSync(join(tmpdir(), 'coalition-tests-'));
const count = test();
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${inWords(count)}\n`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** Finds a browser, builds what is stale, and runs every test there is: beside the code, then in the browser. */
function test(): Count {
  const browser = findBrowser();
  const found = browser.ok ? { CHROMIUM_PATH: browser.value.path, ...browser.value.variables } : {};
  const run = { reports, variables: { ...variables, ...found, CI: variables['CI'] ?? '1' } };
  const unitCount = runUnitTests(run);
  if (!browser.ok) return failed(unitCount, browser.failure);
  if (!buildApps()) return failed(unitCount, 'The apps could not be built; the lines above say why.');
  return add(unitCount, runStories(run));
}

function failed(count: Count, sentence: string): Count {
  process.stdout.write(`\n${sentence}\n`);
  return add(count, { ...none, failed: 1 });
}
