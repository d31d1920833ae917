import { publicPaths } from '../content/public-addresses.ts';
import { findBarriers } from '../steps/find-barriers.ts';
import { expect, test } from '../steps/quiet-page.ts';

const wide = { width: 1280, height: 720 };
const narrow = { width: 360, height: 740 };

// One walk for all of it: opening a page takes longer than looking at it.
test('every page keeps nothing of its reader, fits a narrow phone and stands in nobody’s way, in light and in dark', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(1_800_000);
  const found: string[] = [];
  for (const path of await publicPaths(request)) {
    await page.setViewportSize(wide);
    const response = await page.goto(path);
    expect(await response?.headerValue('set-cookie'), path).toBeNull();
    expect(await page.evaluate(kept), path).toEqual({ local: 0, session: 0, databases: 0, workers: 0, cookie: '' });
    found.push(...(await findBarriers(page)));
    await page.setViewportSize(narrow);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > narrow.width) found.push(`${path} is ${String(width)} wide`);
  }
  expect(await context.cookies()).toEqual([]);
  expect(found).toEqual([]);
});

/** What a browser is kept by a page; runs in the browser. */
async function kept() {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  };
}
