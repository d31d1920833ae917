import type { Page } from '@playwright/test';
import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { inviteColleague } from '../steps/invite-colleague.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { expectSoon } from '../steps/read-soon.ts';
import { saveByKey } from '../steps/save-by-key.ts';

const { admin, web } = visited;

/** As a page of the web gives it when everything on it is copied. */
const pasted = `top of page

Training for Child Welfare

Wren’s First Course for Helpers - Wren House (WH)

Visiting Days: a Wren

workbook for families
- Wren House

Voices Above the Wall

Le carnet du roitelet et de la prison
https://wren.example/carnet

bottom of page`;

const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: `: ${title}` });

test('a pasted list is looked through, becomes drafts, one is published, and the rest is taken back', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  const editor = await inviteColleague(page, browser, { name: 'Ida', role: 'Editor' });
  await editor.getByRole('link', { name: 'Import', exact: true }).click();
  await editor.getByLabel('Paste a list').fill(pasted);
  await expect(editor.getByText('What you pasted is kept while you are away.')).toBeVisible();
  await editor.reload();
  await expect(editor.getByLabel('Paste a list')).toHaveValue(pasted);
  await expectNoBarriers(editor);
  await editor.getByRole('button', { name: 'Read the list' }).click();
  await editor.getByRole('heading', { level: 2, name: 'Rows', exact: true }).waitFor();

  await lookThrough(editor);
  await expectNoBarriers(editor);
  await enterByKeys(editor, 'Enter 3 drafts');
  await expect(editor.getByText('3 drafts are in the library.')).toBeVisible({ timeout: 60_000 });
  const imported = editor.url();

  await publishOne(editor, page, 'Wren’s First Course for Helpers');
  await editor.goto(imported);
  await editor.getByRole('button', { name: 'Take all back' }).click();
  await expect(editor.getByText('The import was taken back.')).toBeVisible();
  await expect(editor.getByRole('heading', { name: '1 draft of this import' })).toBeVisible();
  await editor.goto(`${admin}/records/resources?q=wren`);
  await expect(editor.getByRole('link', { name: 'Wren’s First Course for Helpers' })).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Visiting Days: a Wren workbook for families' })).toHaveCount(0);
  await editor.close();
});

/** Past the rows and to the button, by keys alone; the answer has the focus then. */
async function enterByKeys(page: Page, button: string): Promise<void> {
  const past = page.getByRole('link', { name: 'Go past the rows' });
  await past.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: button })).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a file of a megabyte comes in, and what keeps it out is said where its reader is', async ({
  page,
  complaints,
}) => {
  test.setTimeout(120_000);
  await enterAsOwner(page);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  const lines = Array.from({ length: 8 }, (_, index) => `A long wren ${String(index)};${'chirp '.repeat(25_000)}`);
  const buffer = Buffer.from(['Title;Note', ...lines].join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'wrens.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the rows' }).click({ timeout: 60_000 });
  await expect(page.getByText('Rows taken: 8 of 8.')).toBeVisible({ timeout: 60_000 });
  await enterByKeys(page, 'Enter 8 drafts');
  await expect(page.getByText('Some chosen rows have no section to stand in.')).toBeInViewport();
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('400'))).toEqual([]);
  await page.getByRole('button', { name: 'Delete this import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
});

/** Leaves what is no item, says what a row is, and where it goes. */
async function lookThrough(page: Page): Promise<void> {
  await expect(page.getByText('Rows taken: 4 of 6.')).toBeVisible();
  await expect(row(page, 'top of page').getByText('This looks like a part of a web page')).toBeVisible();
  await expect(row(page, 'Visiting Days: a Wren workbook for families').getByLabel('Section')).not.toHaveValue('');
  await row(page, 'Voices Above the Wall').getByRole('checkbox', { name: /^Take/ }).uncheck();
  await expect(page.getByText('Rows taken: 3 of 6.')).toBeVisible();
  await row(page, 'Wren’s First Course for Helpers').getByLabel('Kind').selectOption({ label: 'Training' });
  await expect(row(page, 'Le carnet du roitelet et de la prison').getByLabel('Language of the title')).toHaveValue(
    'fr',
  );
}

/** Writes what an item is in English, and has the owner publish it. */
async function publishOne(editor: Page, owner: Page, title: string): Promise<void> {
  await row(editor, title)
    .getByRole('link', { name: /^See the draft/ })
    .click();
  await editor.getByRole('heading', { level: 2, name: 'Words' }).waitFor();
  await editor.getByLabel('Summary (EN)').fill('A course for people who help families.');
  await saveByKey(editor);
  await editor.getByRole('status').filter({ hasText: 'Everything is saved.' }).waitFor();
  await owner.goto(editor.url());
  await owner.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(owner.getByText('Visitors see what stands here.')).toBeVisible();
  const page = `${web}/en/resources/wren-s-first-course-for-helpers`;
  await expectSoon(async () => (await (await owner.request.get(page)).text()).includes(title));
}
