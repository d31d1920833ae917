import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { visited } from './environment.ts';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  // Nothing but this machine is found. Asking about each request instead would also switch the browser's own cache off.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What visitors read is held against the first content before any story of the office changes it.
  projects: ['visitors', 'programs', 'statements', 'office'].map((name) => ({ name, testDir: `./${name}` })),
  outputDir: '../test-results',
  globalTeardown: './remove-data.ts',
  // One installation, two cores: stories that write would disturb each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Ample, so that a busy machine fails nothing; what has to be quick is measured where it is promised.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: visited.web,
    screenshot: 'only-on-failure',
    launchOptions:
      visited.browserPath === undefined ? { args: quiet } : { args: quiet, executablePath: visited.browserPath },
  },
  webServer: {
    // The launcher that `start` runs, on the production build made before; the api asks a place of the stories for pages outside.
    command: `"${process.execPath}" e2e/trial/start.ts`,
    cwd: join(import.meta.dirname, '..'),
    env: visited.variables,
    url: `${visited.isRunning ? visited.web : visited.admin}/healthz`,
    reuseExistingServer: visited.isRunning,
    timeout: 120_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
