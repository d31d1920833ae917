import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { visited } from '../environment.ts';

/** The owner's account of the installation that the stories visit. */
export const owner = {
  name: 'Story Owner',
  email: 'owner@example.org',
  password: 'four small words walk home',
} as const;

/** Opens the office as its owner: by the one-time link while nobody has an account, by signing in afterwards. */
export async function enterAsOwner(page: Page): Promise<void> {
  const link = join(visited.dataDir, 'keys', 'first-owner-link');
  if (existsSync(link)) {
    await page.goto(`${visited.admin}/welcome/${readFileSync(link, 'utf8').trim()}`);
    await page.getByLabel('Your name').fill(owner.name);
    await page.getByLabel('E-mail address').fill(owner.email);
    await page.getByLabel('Pass phrase').fill(owner.password);
    await page.getByRole('button', { name: 'Open the account' }).click();
  } else {
    await page.goto(`${visited.admin}/sign-in?language=en`);
    await page.getByLabel('E-mail address').fill(owner.email);
    await page.getByLabel('Pass phrase').fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}
