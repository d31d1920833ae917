import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { publishItem } from '../steps/publish-item.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { expectSoon } from '../steps/read-soon.ts';
import { openOutside } from '../trial/outside.ts';

const { admin, web } = visited;
const old = 'https://moved.example/guide';
const now = 'https://new-home.example/guide';
const slug = 'a-guide-that-moved';

// It needs the api that asks a place of the stories, which an installation that runs already is not.
test.skip(visited.isRunning);

test('the watch sees when nothing can be reached, and a new address is taken with one press', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  await publishItem(page, { title: 'A guide that moved', slug, address: old });

  await page.goto(`${admin}/links`);
  await page.getByRole('button', { name: 'Switch the watch on' }).click();
  await expect(page.getByText('The watch is on.')).toBeVisible();
  // Nobody answers out there: the fault is held to be ours, and nothing is said of any link.
  await page.getByRole('button', { name: 'Look at every link now' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Could not check' }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('No link needs care.')).toBeVisible();
  await page.goto(admin);
  await expect(page.getByRole('link', { name: /could not be reached/ })).toBeVisible();

  const outside = await openOutside();
  outside.moved.set(old, now);
  try {
    await page.goto(`${admin}/links`);
    await page.getByRole('button', { name: 'Look at every link now' }).click();
    const card = page.getByRole('article').filter({ hasText: old });
    await expect(card.getByText('Moved for good')).toBeVisible({ timeout: 90_000 });
    await expectNoBarriers(page);
    await card.getByRole('button', { name: 'Take the new address' }).click();
    await expect(page.getByText('The record has the new address, and visitors see it.')).toBeVisible();
    await expectSoon(async () => (await (await request.get(`${web}/en/resources/${slug}`)).text()).includes(now));
    await expect(page.getByRole('article').filter({ hasText: old })).toHaveCount(0);
    await page.getByRole('button', { name: 'Switch the watch off' }).click();
    await expect(page.getByRole('button', { name: 'Switch the watch on' })).toBeVisible();
  } finally {
    await outside.close();
  }
});
