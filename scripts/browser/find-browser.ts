import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';
import { variables } from '../environment.ts';
import { root } from '../processes/part.ts';
import { starts, type Browser } from './browser.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macPlace = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const unpacker = join(import.meta.dirname, 'unpack-browser.ts');
const unpackFolder = join(root, 'node_modules/.cache/browser');

/**
 * Finds a Chromium for the tests, or gets one: the setting, the npm package's (the same everywhere, and it draws no window), the
 * machine's own, Debian's, Playwright's.
 *
 * @fails with one sentence when none can be had
 */
export function findBrowser(): Result<Browser, string> {
  const set = variables['CHROMIUM_PATH'];
  if (set !== undefined && set !== '') {
    const browser = { path: set, variables: {} };
    return starts(browser) ? ok(browser) : fail(`CHROMIUM_PATH names ${set}, which does not start as a browser.`);
  }
  for (const way of [fromPackage, onThisMachine, fromDebian, fromPlaywright]) {
    const browser = way().find(starts);
    if (browser !== undefined) return ok(browser);
  }
  return fail('The tests need a browser: install Chromium or Chrome, or say with CHROMIUM_PATH where one is.');
}

function onThisMachine(): Browser[] {
  const folders = (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, macPlace, chromium.executablePath()].filter((path) => existsSync(path)).map(plain);
}

function fromPackage(): Browser[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const browser = plain(join(unpackFolder, 'chromium'));
  const complete = join(unpackFolder, 'al2023/lib');
  if (!existsSync(browser.path) || !existsSync(complete)) {
    mkdirSync(unpackFolder, { recursive: true });
    const environment = { ...variables, TMPDIR: unpackFolder };
    spawnSync(process.execPath, [unpacker], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const fonts = { FONTCONFIG_PATH: join(unpackFolder, 'fonts') };
  return [browser, { ...browser, variables: { ...fonts, LD_LIBRARY_PATH: complete } }];
}

function fromDebian(): Browser[] {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  const environment = { ...variables, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env: environment, stdio: ['ignore', 'ignore', 'inherit'] as const };
  spawnSync('apt-get', ['update', '-qq'], { ...options, stdio: [...options.stdio] });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    ...options,
    stdio: [...options.stdio],
  });
  return [plain('/usr/bin/chromium')];
}

function fromPlaywright(): Browser[] {
  const command = join(root, 'node_modules/.bin/playwright');
  spawnSync(command, ['install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
  return [plain(chromium.executablePath())];
}

function plain(path: string): Browser {
  return { path, variables: {} };
}
