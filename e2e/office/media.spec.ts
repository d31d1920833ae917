import type { APIRequestContext, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfSaying } from '../../packages/api/src/media/reading/pdf.examples.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { visited } from '../environment.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { freeze } from '../steps/freeze-words.ts';
import { inviteColleague } from '../steps/invite-colleague.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { saveByKey } from '../steps/save-by-key.ts';

const { admin, web } = visited;
const figures = {
  name: 'Figures 2025.pdf',
  mimeType: 'application/pdf',
  buffer: pdfSaying([['What was counted'], ['Told by heliograph: 42 visits.']]),
};
const sha256 = createHash('sha256').update(figures.buffer).digest('hex');
const addresses = { en: `${web}/media/${sha256}/the-figures.pdf`, fr: `${web}/media/${sha256}/les-chiffres.pdf` };

/** One white point: the smallest PNG there is. */
const point = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
};

test('a document is attached to a statement, and visitors have it with the words it belongs to, not before', async ({
  page,
  browser,
  complaints,
  request,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  await beginStatement(page);
  await giveWhatIsRefused(page, complaints);
  await page.getByLabel('Give a file').setInputFiles(figures);
  await expect(page.getByRole('link', { name: /^Figures 2025\.pdf \(PDF, 1.kB\)$/ })).toBeVisible();
  await expectNoBarriers(page);
  await page.locator('form.editor-new button').last().click();
  await page.getByRole('link', { name: 'Desk' }).click();
  await page.waitForURL(/\/desk$/);
  const desk = page.url();
  await expect(page.getByRole('link', { name: 'The figures' })).toBeVisible();
  expect((await request.get(addresses.en)).status()).toBe(404);
  expect(await foundBy(request, 'heliograph')).not.toContain('In the attached file');

  const people = [
    await inviteColleague(page, browser, { name: 'Lark', role: 'Editor', complaints }),
    await inviteColleague(page, browser, { name: 'Jay', role: 'Editor', complaints }),
  ] as const;
  await freeze(page, people, desk);
  await page.getByLabel('to everybody').check();
  await page.getByLabel('Last day to endorse', { exact: true }).fill('2099-01-31');
  await page.getByRole('button', { name: 'Open for endorsement' }).click();
  await expect(page.getByText('Open to everybody, until January 31, 2099.')).toBeVisible();

  const statement = `${web}/en/statements/with-figures`;
  await expect(async () => {
    expect(await (await request.get(statement)).text()).toContain(new URL(addresses.en).pathname);
  }).toPass({ intervals: [200] });
  for (const path of [statement, `${statement}/versions/1`, `${statement}/press`]) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: 'The figures' })).toHaveAttribute(
      'href',
      new URL(addresses.en).pathname,
    );
    await expectNoBarriers(page);
  }
  expect(await (await request.get(`${web}/fr/declarations/avec-chiffres/presse.txt`)).text()).toContain(
    `(PDF, 1\u00a0ko) – ${addresses.fr}`,
  );
  for (const address of [addresses.en, addresses.fr]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.body()).toEqual(figures.buffer);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      etag: `"${sha256}"`,
      'content-disposition': expect.stringMatching(/^attachment; filename="[a-z-]+\.pdf"$/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  }
  expect((await request.get(addresses.en, { headers: { 'if-none-match': `"${sha256}"` } })).status()).toBe(304);
  const part = await request.get(addresses.en, { headers: { range: 'bytes=0-3' } });
  expect([part.status(), await part.text()]).toEqual([206, '%PDF']);
  for (const path of [`${sha256}/the-figures.png`, `${sha256}/..%2f..%2fkeys`, `${'0'.repeat(64)}/x.pdf`, sha256, ''])
    expect((await request.get(`${web}/media/${path}`)).status()).toBe(404);
  // What stands in the file is found, with its page; it is read in the background.
  await expect(async () => {
    const found = await foundBy(request, 'heliograph');
    expect(found).toContain('In the attached file');
    expect(found).toMatch(/page 2:[\s\S]*<mark>heliograph<\/mark>/);
  }).toPass({ intervals: [500] });
  await lookAtFiles(page);
});

async function foundBy(request: APIRequestContext, word: string): Promise<string> {
  return (await request.get(`${web}/en/resources?q=${word}`)).text();
}

test('the coalition’s logo stands at the top of every page once it is published', async ({ page, request }) => {
  await enterAsOwner(page);
  await page.goto(`${admin}/records/coalition`);
  await page.getByRole('button', { name: 'Fill in: logo' }).click();
  const logo = page.getByRole('group', { name: 'Logo' });
  await logo.getByLabel('Give a file').setInputFiles(point);
  await expect(logo.getByRole('link', { name: /logo\.png \(PNG/ })).toBeVisible();
  await logo.getByLabel('In English').fill('A paper plane');
  await logo.getByLabel('In French').fill('Un avion en papier');
  await saveAndPublish(page);
  await expect(async () => {
    await page.goto(`${web}/fr`);
    const mark = page.getByRole('banner').getByRole('img', { name: 'Un avion en papier' });
    await expect(mark).toBeVisible({ timeout: 1_000 });
    expect((await request.get(`${web}${(await mark.getAttribute('src')) ?? ''}`)).headers()).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline/),
    });
  }).toPass({ intervals: [200] });
  await expectNoBarriers(page);

  await page.goto(`${admin}/records/coalition`);
  await page.getByRole('button', { name: 'Leave empty: logo' }).click();
  await saveAndPublish(page);
  await page.goto(`${admin}/media?q=logo`);
  await page.getByRole('link', { name: 'logo.png' }).click();
  await page.getByRole('button', { name: 'Delete the file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'logo.png' })).toBeHidden();
});

async function beginStatement(page: Page): Promise<void> {
  await page.goto(`${admin}/records/statements/new`);
  await page.getByLabel('Kind').selectOption('Statement');
  await page.getByLabel('Least authority').selectOption({ index: 1 });
  await page.getByLabel('Title (EN)').fill('With figures');
  await page.getByLabel('Title (FR)').fill('Avec chiffres');
  await page.getByLabel('Text (EN)').fill('The figures are attached.');
  await page.getByLabel('Text (FR)').fill('Les chiffres sont joints.');
  await page.getByRole('button', { name: /Add\s*: Attachments/ }).click();
  const attachment = page.getByRole('group', { name: 'Attachments 1' });
  await attachment.getByLabel('English').fill('The figures');
  await attachment.getByLabel('French').fill('Les chiffres');
}

/** A page named as a document is refused in a sentence; the browser's own complaint of it is expected. */
async function giveWhatIsRefused(page: Page, complaints: string[]): Promise<void> {
  const trick = { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><p>Hello') };
  await page.getByLabel('Give a file').setInputFiles(trick);
  await expect(page.getByText('This is not a PDF, PNG, JPEG or WebP file, whatever its name says.')).toBeVisible();
  const long = join(visited.dataDir, 'too-long.pdf');
  writeFileSync(long, Buffer.alloc(10_485_761));
  await page.getByLabel('Give a file').setInputFiles(long);
  await expect(page.getByText('This file is too large.')).toBeVisible();
  await expect.poll(() => complaints.splice(0).join()).toMatch(/^console: Failed to load resource.*400/);
}

/** The list of files, at a desk and on a phone, and the page of one that is kept. */
async function lookAtFiles(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${admin}/media?q=figures`);
    await expect(page.getByRole('row', { name: /Figures 2025\.pdf.*With figures/s })).toBeVisible();
    await expectNoBarriers(page);
    await page.getByRole('link', { name: 'Figures 2025.pdf' }).click();
    await expect(page.getByText('This file is kept')).toBeVisible();
    await expectNoBarriers(page);
  }
  await page.getByLabel('Name in French').fill('Chiffres de 2025');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

async function saveAndPublish(page: Page): Promise<void> {
  await saveByKey(page);
  await expect(page.getByRole('status').filter({ hasText: 'Everything is saved.' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Publish/ })
    .first()
    .click();
  await expect(page.getByText('unpublished', { exact: false })).toBeHidden();
}
