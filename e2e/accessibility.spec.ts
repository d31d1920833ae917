import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages, lonePaths, publicPaths } from './content/public-addresses.ts';
import { expect, test } from './quiet-page.ts';

const narrow = { width: 360, height: 740 };

test('nothing stands in anybody’s way on any page, light and dark', async ({ page, request }) => {
  test.setTimeout(400_000);
  for (const path of await publicPaths(request)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await check(page, `${path} light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await check(page, `${path} dark`);
  }
});

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing stands in anybody’s way without scripts either', async ({ page, request }) => {
    test.setTimeout(200_000);
    for (const path of lonePaths(await publicPaths(request))) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await check(page, `${path} ${colorScheme}, scripts off`);
      }
    }
  });
});

test('the page for what is not found is as good as the others', async ({ page, complaints }) => {
  for (const { missing } of languages) {
    await page.goto(missing);
    await check(page, missing);
  }
  // The browser reports the 404 that was asked for.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes('404')));
});

test('no page is wider than a narrow phone', async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(narrow);
  for (const path of await publicPaths(request)) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(narrow.width);
  }
});

async function check(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
  expect(found, name).toEqual([]);
}
