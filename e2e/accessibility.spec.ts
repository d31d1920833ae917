import { languages, pathsByKind, publicPaths } from './content/public-addresses.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './quiet-page.ts';

const narrow = { width: 360, height: 740 };

test('nothing stands in anybody’s way on any page, light and dark', async ({ page, request }) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  for (const path of await publicPaths(request)) {
    await page.goto(path);
    found.push(...(await findBarriers(page)));
  }
  expect(found).toEqual([]);
});

test('nothing stands in anybody’s way when the site’s scripts do not run', async ({ page, request }) => {
  test.setTimeout(400_000);
  // Axe itself needs a browser with scripts: those of the site arrive empty.
  await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const found: string[] = [];
  for (const path of pathsByKind(await publicPaths(request))) {
    await page.goto(path);
    found.push(...(await findBarriers(page)));
  }
  expect(found).toEqual([]);
});

test('the page for what is not found is as good as the others', async ({ page, complaints }) => {
  const found: string[] = [];
  for (const { missing } of languages) {
    await page.goto(missing);
    // The browser reports the 404 that was asked for; it is the only complaint.
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
    found.push(...(await findBarriers(page)));
  }
  expect(found).toEqual([]);
});

test('no page is wider than a narrow phone', async ({ page, request }) => {
  test.setTimeout(400_000);
  await page.setViewportSize(narrow);
  const wide: string[] = [];
  for (const path of await publicPaths(request)) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > narrow.width) wide.push(`${path} is ${String(width)} wide`);
  }
  expect(wide).toEqual([]);
});
