import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './quiet-page.ts';

// Each page reads it anew: the same rules in half of the letters.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it stands in light, and what changes in dark: its contrasts. Leaves the page in light.
 *
 * @returns one line for each rule that is broken, with the path and the places; empty when nothing stands in the way
 */
export async function findBarriers(page: Page): Promise<string[]> {
  // A page that is only on its way has no styles yet.
  await page.waitForLoadState();
  await page.evaluate(axeSource);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, null);
  const { pathname } = new URL(page.url());
  return [...light.map((line) => `${pathname} light: ${line}`), ...dark.map((line) => `${pathname} dark: ${line}`)];
}

/** Fails the story when something on the page stands in anybody's way, in light or in dark. */
export async function expectNoBarriers(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
}

async function run(page: Page, rules: string[] | null): Promise<string[]> {
  const found = await page.evaluate(async (runOnly) => {
    const options = { resultTypes: ['violations' as const], preload: false, ...(runOnly === null ? {} : { runOnly }) };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => String(target)) }));
  }, rules);
  return found.map(({ id, places }) => `${id}: ${places.join(' | ')}`);
}

declare global {
  interface Window {
    /** Put there before each run. */
    axe: typeof axe;
  }
}
