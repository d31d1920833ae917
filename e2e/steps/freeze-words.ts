import type { Page } from '@playwright/test';
import { expect } from './quiet-page.ts';

/** One person approves the English, another the French; the owner freezes both. */
export async function freeze(owner: Page, [first, second]: readonly [Page, Page], desk: string): Promise<void> {
  await approve(first, desk, 'Approve the English text');
  await approve(second, desk, 'Approve the French text');
  await owner.goto(desk);
  await owner.getByRole('checkbox').check();
  await owner.getByRole('button', { name: 'Freeze these words' }).click();
  await owner.getByRole('button', { name: 'Open for endorsement' }).waitFor();
}

async function approve(page: Page, desk: string, button: string): Promise<void> {
  await page.goto(desk);
  const approval = page.locator('form').filter({ has: page.getByRole('button', { name: button }) });
  await approval.getByRole('checkbox').check();
  await approval.getByRole('button').click();
  await expect(page.getByText('Done.', { exact: true })).toBeVisible();
}
