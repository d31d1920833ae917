import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { openOutside } from '../trial/outside.ts';

const pasted = ['https://wren.example/songs', 'https://robin.example/calls', 'https://gone.example/nothing'].join('\n');

// It needs the api that asks a place of the stories, which an installation that runs already is not.
test.skip(visited.isRunning);

test('a list of bare addresses gets the titles that its pages say, for a person to look over', async ({ page }) => {
  test.setTimeout(180_000);
  await enterAsOwner(page);
  const outside = await openOutside();
  outside.titles.set('https://wren.example/songs', 'Les chants du roitelet &amp; autres oiseaux');
  outside.titles.set('https://robin.example/calls', 'Robin calls');
  try {
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.getByLabel('Paste a list').fill(pasted);
    await page.getByRole('button', { name: 'Read the list' }).click();
    await expect(page.getByText('Rows taken: 0 of 3.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Ask the pages for their titles (3)' }).click();
    await expect(page.getByText('Rows taken: 2 of 3.')).toBeVisible({ timeout: 60_000 });
  } finally {
    await outside.close();
  }
  const first = page.getByRole('listitem').filter({ hasText: 'Row 1' });
  await expect(first.getByLabel('Title', { exact: true })).toHaveValue('Les chants du roitelet & autres oiseaux');
  await expect(first.getByText('nobody has looked it over')).toBeVisible();
  await expect(page.getByText('Its page said no title')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Ask the pages for their titles (1)' })).toBeVisible();
  await expectNoBarriers(page);
  await first.getByLabel('Title', { exact: true }).fill('Chants du roitelet');
  await expect(first.getByText('nobody has looked it over')).toHaveCount(0);
  await page.reload();
  await expect(first.getByLabel('Title', { exact: true })).toHaveValue('Chants du roitelet');
  await page.getByRole('button', { name: 'Delete this import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
});
