import type { Browser, Page } from '@playwright/test';
import { visited } from '../environment.ts';
import { listen } from './quiet-page.ts';

/** A page of a second person, in a browser of their own. Complaints go to a list of their own, for a story that brings refusals about. */
export async function anotherPage(
  browser: Browser,
  complaints: string[] = [],
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'en-CA' });
  listen(context, complaints);
  return { page: await context.newPage(), complaints };
}

/** Invites somebody and opens the account in a browser of their own. */
export async function inviteColleague(
  page: Page,
  browser: Browser,
  guest: { name: string; role: string; complaints?: string[] },
): Promise<Page> {
  await page.goto(`${visited.admin}/staff`);
  await page.getByLabel('E-mail address').fill(`${guest.name.toLowerCase()}@example.org`);
  await page.getByRole('radio', { name: new RegExp(`^${guest.role}`) }).check();
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = await page.getByLabel('Select the link and copy it.').inputValue();
  const colleague = await anotherPage(browser, guest.complaints);
  await colleague.page.goto(link);
  await colleague.page.getByLabel('Your name').fill(guest.name);
  await colleague.page.getByLabel('Pass phrase').fill('nine patient herons fly');
  await colleague.page.getByRole('button', { name: 'Open the account' }).click();
  await colleague.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return colleague.page;
}
