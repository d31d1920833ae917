import { expect, type Page } from '@playwright/test';

/** Saves the open record by the keyboard, once the office has taken in what was typed. */
export async function saveByKey(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  await page.keyboard.press('Control+s');
}
