import type { Page } from '@playwright/test';
import { firstResources, type FirstResource } from '../content/first-resources.ts';
import { languages } from '../content/public-addresses.ts';
import { expect, test } from '../steps/quiet-page.ts';

type Speech = (typeof languages)[number];

for (const language of languages) {
  for (const withScripts of [true, false]) {
    test.describe(`the library in ${language.code}, scripts ${withScripts ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: withScripts });

      test('lists every item of the coalition once or more, with a way to each', async ({ page }) => {
        await page.goto(language.library);
        await expect(page.locator('html')).toHaveAttribute('lang', language.code);
        await expect(page.getByRole('main').getByRole('status')).toContainText(String(firstResources.length));
        for (const resource of firstResources) {
          const way = page
            .getByRole('main')
            .getByRole('link', { name: resource.facts.title.text, exact: true })
            .first();
          await expect(way).toHaveAttribute('href', addressOf(resource, language));
        }
      });

      test('opens every item with its title, and the way out where there is one', async ({ page }) => {
        test.setTimeout(240_000);
        for (const resource of firstResources) await openItem(page, resource, language);
      });

      test('takes a search of signs alone for none, and says so', async ({ page }) => {
        await page.goto(language.library);
        const title = await page.title();
        await page.getByRole('searchbox').fill('!!!');
        await page.getByRole('search').getByRole('button').click();
        await expect(page).toHaveTitle(title);
        await expect(page.getByRole('main').getByRole('status')).toContainText(String(firstResources.length));
        await expect(
          page.locator('.slip').filter({ hasText: /no word to look for|aucun mot à chercher/ }),
        ).toBeVisible();
      });

      test('finds an item by a word of its title and keeps the search in the address', async ({ page }) => {
        const [wanted] = firstResources.filter(({ slugs }) => slugs.en.includes('mother-child-programs'));
        expect(wanted).toBeDefined();
        await page.goto(language.library);
        await page.getByRole('searchbox').fill('scoping');
        await page.getByRole('search').getByRole('button').click();
        await expect(page).toHaveURL(/[?&]q=scoping/);
        await expect(
          page.getByRole('main').getByRole('link', { name: wanted?.facts.title.text ?? '', exact: true }),
        ).toBeVisible();
      });
    });
  }
}

test('a printed search says what was looked for, without what can only be pressed', async ({ page }) => {
  await page.goto(`${languages[0].library}?q=prison`);
  const sought = page.getByText('Search: “prison”');
  await expect(sought).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sought).toBeVisible();
  await expect(page.getByText('in a feed reader')).toBeHidden();
});

test('the two languages of an item lead to each other', async ({ page }) => {
  const [resource] = firstResources;
  const [en, fr] = languages;
  if (resource === undefined) return;
  await page.goto(addressOf(resource, en));
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(addressOf(resource, fr));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(addressOf(resource, en));
});

test('an item becomes a sheet to print that says all of it in both languages, and needs no internet', async ({
  page,
}) => {
  const resource = firstResources.find(({ facts }) => facts.address !== null);
  const [en] = languages;
  if (resource === undefined) return;
  await page.goto(addressOf(resource, en));
  await page.getByRole('link', { name: 'Make a sheet to print' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(resource.facts.title.text);
  await expect(sheet.locator('[lang="fr"]').first()).toBeVisible();
  await expect(sheet).toContainText(resource.facts.address ?? '');
  await expect(sheet.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expect(sheet.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

function addressOf({ slugs }: FirstResource, { code, library }: Speech): string {
  return `${library}/${slugs[code]}`;
}

async function openItem(page: Page, resource: FirstResource, language: Speech): Promise<void> {
  await test.step(resource.slugs.en, async () => {
    const response = await page.goto(addressOf(resource, language));
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(resource.facts.title.text);
    const { address } = resource.facts;
    if (address === null) await expect(page.getByRole('main')).toContainText(language.noAddress);
    else await expect(page.getByRole('main').locator(`a[href="${address}"]`).first()).toBeVisible();
  });
}
