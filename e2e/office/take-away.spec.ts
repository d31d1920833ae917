import { execFileSync } from 'node:child_process';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { visited } from '../environment.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { expect, test } from '../steps/quiet-page.ts';

const { admin, web } = visited;

test('an owner takes everything along in one file, and deletes it from the server', async ({ page }) => {
  test.setTimeout(180_000);
  await enterAsOwner(page);
  await page.goto(`${admin}/exports`);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Make an export' }).click();
  const link = page.getByRole('link', { name: /^Download: .*without facts of people$/ }).first();
  await expect(link).toBeVisible({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = await download.path();
  const read = (name: string): string =>
    execFileSync('tar', ['-xzOf', file, name], { encoding: 'utf8', maxBuffer: 100_000_000 });
  const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
  expect(names.slice(0, 3)).toEqual(['MANIFEST.json', 'README.txt', 'SHA256SUMS']);
  expect(names.filter((name) => name.startsWith('private/'))).toEqual([]);
  expect(read('README.txt')).toContain('CE QUI N’Y EST PAS');
  expect(read('data/records/resources.jsonl').split('\n').length).toBeGreaterThan(10);
  await expectNoBarriers(page);
  await page
    .getByRole('button', { name: /^Delete now: / })
    .first()
    .click();
  await expect(page.getByText('The export is deleted.')).toBeVisible();
});

test('a data release appears on the data page in both languages, in the feed, and with sums that hold', async ({
  page,
  request,
}) => {
  await enterAsOwner(page);
  await page.goto(`${admin}/releases`);
  const make = page.getByRole('button', { name: 'Make one now' });
  await make.click();
  // A second run of the stories on one day finds the first one’s release.
  await expect(
    page.getByText('The release is made.').or(page.getByText('There is a data release of this day already.')),
  ).toBeVisible({ timeout: 60_000 });
  await expectNoBarriers(page);
  await expect(async () => {
    await page.goto(`${web}/en/data#releases`);
    await expect(page.getByRole('heading', { level: 3, name: /^Data release of / }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expectNoBarriers(page);
  const sums = await page.getByRole('link', { name: 'Sums' }).first().getAttribute('href');
  const folder = `${web}${sums?.replace(/SHA256SUMS$/, '') ?? ''}`;
  const lines = (await (await request.get(`${folder}SHA256SUMS`)).text()).trim().split('\n');
  for (const [sum, name] of lines.map((line) => line.split('  '))) {
    const answer = await request.get(`${folder}${name ?? ''}`);
    expect(answer.headers()['etag']).toBe(`"${sum ?? ''}"`);
  }
  expect((await request.get(`${folder}release.json`)).status()).toBe(404);
  await page.goto(`${web}/fr/donnees`);
  await expect(page.getByRole('heading', { level: 3, name: /^Version de données du / }).first()).toBeVisible();
  const feed = await (await request.get(`${web}/fr/donnees.atom`)).text();
  expect(feed).toContain('Version de données du ');
});
