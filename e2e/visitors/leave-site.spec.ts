import { expect, test, type Page } from '@playwright/test';
import { languages } from '../content/public-addresses.ts';
import { visited } from '../environment.ts';

const outside = { en: 'https://weather.gc.ca/', fr: 'https://meteo.gc.ca/' } as const;
const exit = { en: 'Leave this site', fr: 'Quitter ce site' } as const;
const children = { en: '/en/children-and-youth', fr: '/fr/enfants-et-jeunes' } as const;

// No story leaves this machine: the weather is answered here.
test.beforeEach(async ({ context }) => {
  await context.route(
    (url) => url.origin !== visited.web,
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
});

for (const { code } of languages) {
  test(`the way out in ${code} takes the page’s place in the history`, async ({ page }) => {
    await readThenOpen(page, code);
    await page.getByRole('link', { name: exit[code] }).last().click();
    await expectGone(page, code);
  });

  test(`three presses of Shift do the same in ${code}, and two do not`, async ({ page }) => {
    await readThenOpen(page, code);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await expect(page.locator('.dots')).toContainText('●●○');
    await expect(page).toHaveURL(children[code]);
    await page.keyboard.press('Shift');
    await expectGone(page, code);
  });

  test(`the first stops of the keyboard in ${code} are the content and the way out`, async ({ page }) => {
    await page.goto(children[code]);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', outside[code]);
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(outside[code]);
  });
}

for (const address of ['/en/children-and-youth', '/en/help-now', '/en/safety', '/fr/enfants-et-jeunes']) {
  test(`the tab, and the history, say of ${address} its title alone, not whose site it is`, async ({ page }) => {
    await page.goto(address);
    expect(await page.title()).toBe(await page.getByRole('heading', { level: 1 }).textContent());
  });
}

test('letters typed with Shift do not leave', async ({ page }) => {
  await page.goto('/en/resources');
  await page.getByRole('searchbox').click();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await expect(page.getByRole('searchbox')).toHaveValue('ABCD');
  await expect(page).toHaveURL('/en/resources');
});

test('the page is blank at once, however long the other site takes', async ({ context }) => {
  await context.unrouteAll();
  await context.route(
    (url) => url.origin !== visited.web,
    () => undefined,
  );
  const tookMs: number[] = [];
  for (let times = 1; times <= 3; times += 1) {
    // A page of its own each time: the last one is still on its way to the site that never answers.
    const page = await context.newPage();
    await page.goto(children.en);
    const left = await page.evaluate((name) => {
      const link = [...document.querySelectorAll('a')].findLast(({ textContent }) => textContent === name);
      const before = performance.now();
      link?.click();
      return { isSeen: document.body.checkVisibility(), title: document.title, afterMs: performance.now() - before };
    }, exit.en);
    expect(left).toMatchObject({ isSeen: false, title: 'weather.gc.ca' });
    tookMs.push(left.afterMs);
  }
  // The quickest of three: a busy machine may take its time, but makes nothing quicker than it is.
  expect(Math.min(...tookMs)).toBeLessThan(100);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the way out is a plain link that says nothing of where the reader comes from', async ({ page }) => {
    await page.goto(children.en);
    const way = page.getByRole('link', { name: exit.en }).last();
    await expect(way).toHaveAttribute('rel', 'noreferrer');
    const asked = page.waitForRequest(outside.en);
    await way.click();
    expect(await (await asked).headerValue('referer')).toBeNull();
    await expect(page).toHaveURL(outside.en);
  });
});

async function readThenOpen(page: Page, code: 'en' | 'fr'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(children[code]);
}

/** The weather stands where the page stood: one step back is what came before it. */
async function expectGone(page: Page, code: 'en' | 'fr'): Promise<void> {
  await expect(page).toHaveURL(outside[code]);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
}
