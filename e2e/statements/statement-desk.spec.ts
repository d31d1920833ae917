import type { Page } from '@playwright/test';
import { z } from 'zod';
import { askOffice } from '../steps/ask-office.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { visited } from '../environment.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { freeze } from '../steps/freeze-words.ts';
import { inviteColleague } from '../steps/invite-colleague.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { saveByKey } from '../steps/save-by-key.ts';

const { admin, web } = visited;
const titles = { en: 'Every child may visit', fr: 'Chaque enfant peut visiter' };
const addresses = {
  en: `${web}/en/statements/every-child-may-visit`,
  fr: `${web}/fr/declarations/chaque-enfant-peut-visiter`,
};

test('two people approve a statement, it is frozen, public, written anew, and every version stays readable', async ({
  page,
  browser,
  complaints,
  request,
}) => {
  test.setTimeout(480_000);
  await enterAsOwner(page);
  const desk = await beginStatement(page);
  await expect(page.getByRole('button', { name: 'Approve the English text' })).toBeHidden();
  await expectNoBarriers(page);
  const people = [
    await inviteColleague(page, browser, { name: 'Wren', role: 'Editor', complaints }),
    await inviteColleague(page, browser, { name: 'Moss', role: 'Editor', complaints }),
  ] as const;

  await freeze(page, people, desk);
  expect((await request.get(addresses.en)).status()).toBe(404);
  await page.getByLabel('to everybody').check();
  await page.getByLabel('Last day to endorse', { exact: true }).fill('2099-01-31');
  await page.getByRole('button', { name: 'Open for endorsement' }).click();
  await expect(page.getByText('Open to everybody, until January 31, 2099.')).toBeVisible();
  await expect(async () => {
    expect(await (await request.get(addresses.fr)).text()).toContain('On peut l’appuyer jusqu’au 31 janvier 2099.');
  }).toPass({ intervals: [200], timeout: 30_000 });

  await page.getByRole('button', { name: 'Take it back for new words' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The words are being prepared.')).toBeVisible();
  await expect(page.locator(':focus')).toHaveText('Done.');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.goto(desk.replace(/\/desk$/, ''));
  await page.getByLabel('Text (EN)').fill('A child may always visit.');
  await saveByKey(page);
  await expect(page.getByRole('status').filter({ hasText: 'Everything is saved.' })).toBeVisible();
  await freeze(page, people, desk);
  await page.getByLabel('to everybody').check();
  await page.getByLabel('Last day to endorse', { exact: true }).fill('2099-01-31');
  await page.getByRole('button', { name: 'Open for endorsement' }).click();
  await expect(page.getByText('Replaced by version 2.')).toBeVisible();

  await expect(async () => {
    expect(await (await request.get(addresses.en)).text()).toContain('A child may always visit.');
  }).toPass({ intervals: [200], timeout: 30_000 });
  await page.goto(`${addresses.en}/versions/2`);
  await expect(page.locator('ins')).toHaveText(/always/);
  await expectNoBarriers(page);
  await page.goto(`${addresses.en}/versions/1`);
  await expect(page.getByText('A child may visit.', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Replaced by version 2.' })).toBeVisible();

  await page.goto(desk);
  await moveTo(page, desk, 'every-child-may-always-visit');
  const parts = ['', '.atom', '/versions', '/versions/1', '/versions/1.json', '/press', '/press.txt', '/bundle.json'];
  for (const part of [...parts, '/endorse', '/endorsers', '/endorsers.json', '/endorsers.csv']) {
    await expect(async () => {
      const former = await request.get(`${addresses.en}${part}`, { maxRedirects: 0 });
      const led = [former.status(), former.headers()['location']];
      expect(led).toEqual([301, `/en/statements/every-child-may-always-visit${part}`]);
    }).toPass({ intervals: [200], timeout: 30_000 });
  }
});

const Saved = z.object({ revision: z.int() });
const Opened = z.object({ record: z.object({ revision: z.int(), slugs: z.record(z.string(), z.string()) }) });

/** Gives a public statement another address in English. */
async function moveTo(page: Page, desk: string, slug: string): Promise<void> {
  const id = new URL(desk).pathname.split('/').at(-2);
  const { record } = Opened.parse(await askOffice(page, 'statements.open', { id }));
  const edit = { slugs: { ...record.slugs, en: slug }, texts: {} };
  const wish = { id, expectedRevision: record.revision, edit, reason: null };
  const { revision } = Saved.parse(await askOffice(page, 'statements.save', wish));
  const languages = ['en', 'fr'];
  await askOffice(page, 'statements.publish', { id, expectedRevision: revision, languages, reason: null });
}

/** Writes a statement in both languages. @returns the address of its desk */
async function beginStatement(page: Page): Promise<string> {
  await page.goto(`${admin}/records/statements/new`);
  await page.getByLabel('Kind').selectOption('Statement');
  await page.getByLabel('Least authority').selectOption({ index: 1 });
  await page.getByLabel('Title (EN)').fill(titles.en);
  await page.getByLabel('Title (FR)').fill(titles.fr);
  await page.getByLabel('Text (EN)').fill('A child may visit.');
  await page.getByLabel('Text (FR)').fill('Un enfant peut visiter.');
  await page.locator('form.editor-new button').last().click();
  await page.getByRole('link', { name: 'Desk' }).click();
  await page.waitForURL(/\/desk$/);
  return page.url();
}
