import { languages, pathsByKind, publicPaths } from '../content/public-addresses.ts';
import { findBarriers } from '../steps/find-barriers.ts';
import { expect, test } from '../steps/quiet-page.ts';

test('nothing stands in anybody’s way when the site’s scripts do not run', async ({ page, request }) => {
  test.setTimeout(800_000);
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
