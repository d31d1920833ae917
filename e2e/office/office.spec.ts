import type { Page } from '@playwright/test';
import { officePaths } from '../content/office-paths.ts';
import { visited } from '../environment.ts';
import { enterAsOwner, owner } from '../steps/enter-as-owner.ts';
import { expectNoBarriers, findBarriers } from '../steps/find-barriers.ts';
import { inviteColleague } from '../steps/invite-colleague.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { expectSoon } from '../steps/read-soon.ts';
import { saveByKey } from '../steps/save-by-key.ts';

const { admin } = visited;
const narrow = { width: 360, height: 740 };

async function openRecord(page: Page, noun: string, title: string): Promise<void> {
  await page.goto(`${admin}/records/${noun}`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Words' }).waitFor();
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Everything is saved.' });

test('signing out ends the session everywhere, and its cookie opens nothing afterwards', async ({ page, context }) => {
  await enterAsOwner(page);
  const cookies = await context.cookies(admin);
  expect(cookies).toMatchObject([
    {
      name: `__Host-admin-${String(visited.ports.admin)}`,
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    },
  ]);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await context.addCookies(cookies);
  await page.goto(`${admin}/records/resources`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('the first owner’s link opens nothing once it was used, and a wrong phrase nothing at all', async ({
  page,
  complaints,
}) => {
  await enterAsOwner(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.goto(`${admin}/welcome/${'A'.repeat(43)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/no longer works|ne fonctionne plus/);
  await page.goto(`${admin}/sign-in?language=fr`);
  await page.getByLabel('Adresse de courriel').fill(owner.email);
  await page.getByLabel('Phrase de passe').fill('ceci est une autre phrase');
  await page.getByRole('button', { name: 'Ouvrir une session' }).click();
  await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
  expect(complaints.splice(0).every((complaint) => complaint.includes('401'))).toBe(true);
});

test('an invited translator changes words, not facts, and is shut out at once when suspended', async ({
  page,
  browser,
}) => {
  await enterAsOwner(page);
  const translator = await inviteColleague(page, browser, { name: 'Tala', role: 'Translator' });
  await openRecord(translator, 'topics', 'Advocacy');
  await expect(translator.getByText('Your role changes words; facts stay as they are.')).toBeVisible();
  await expect(translator.getByText('Your role does not publish.')).toBeVisible();
  await expect(translator.getByLabel('Name (FR)')).toBeEditable();
  await expect(translator.getByRole('link', { name: 'People' })).toHaveCount(0);

  await page.goto(`${admin}/staff`);
  await page.getByRole('button', { name: 'Suspend: Tala' }).click();
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible();
  await translator.goto(`${admin}/records/topics`);
  await expect(translator).toHaveURL(/\/sign-in/);
  await translator.context().close();
});

test('two people save the same field: both texts are shown, and the second chooses', async ({
  page,
  browser,
  complaints,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  const editor = await inviteColleague(page, browser, { name: 'Edwin', role: 'Editor' });
  await openRecord(page, 'topics', 'Advocacy');
  await openRecord(editor, 'topics', 'Advocacy');

  await editor.getByLabel('Definition (EN)').fill('What the editor wrote.');
  await saveByKey(editor);
  await expect(saved(editor)).toBeVisible();

  await page.getByLabel('Definition (EN)').fill('What the owner wrote.');
  await page.getByLabel('Definition (FR)').fill('Ce que la propriétaire a écrit.');
  await saveByKey(page);
  const screen = page.getByRole('region', { name: 'Somebody else saved this while you were writing' });
  await expect(screen).toContainText('What the editor wrote.');
  await expect(screen).toContainText('What the owner wrote.');
  await expect(screen.getByRole('button', { name: 'Go on with these choices' })).toBeDisabled();
  // The browser reports the conflict that was brought about; it is the only complaint.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
  await expectNoBarriers(page);
  await screen.getByRole('radio', { name: 'Yours' }).check();
  await screen.getByRole('button', { name: 'Go on with these choices' }).click();
  await saveByKey(page);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByLabel('Definition (EN)')).toHaveValue('What the owner wrote.');
  await expect(page.getByLabel('Definition (FR)')).toHaveValue('Ce que la propriétaire a écrit.');

  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('Version 3')).toBeVisible();
  await expect(page.locator('del').filter({ hasText: 'editor' })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'owner' })).toBeVisible();
  await page.getByText('Version 1').click();
  await page.getByText('Bring this version back').last().click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('Version 4')).toBeVisible();
  await editor.context().close();
});

test('nothing typed is lost when the session ends or the network goes', async ({ page, context, complaints }) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  await openRecord(page, 'topics', 'Advocacy');
  await page.getByLabel('Definition (EN)').fill('Typed while signed in.');
  await expect(page.getByText('what you typed was kept at')).toBeVisible();

  await context.clearCookies();
  await page.getByLabel('Definition (EN)').fill('Typed while signed out.');
  await expect(page.getByText('You were signed out. Go on typing')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog', { name: 'You were signed out' });
  await dialog.getByLabel('Pass phrase').fill(owner.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('what you typed was kept at')).toBeVisible();

  await context.setOffline(true);
  await page.getByLabel('Definition (EN)').fill('Typed without a network.');
  await expect(page.getByText('What you type cannot be kept just now.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('what you typed was kept at')).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await expect(page.getByLabel('Definition (EN)')).toHaveValue('Typed without a network.');
  await expect(page.getByText('it is not saved yet')).toBeVisible();
  page.once('dialog', (question) => void question.accept());
  await page.getByRole('button', { name: 'Throw it away' }).first().click();
  await expect(saved(page)).toBeVisible();
  expect(complaints.splice(0).filter((complaint) => !/401|ERR_INTERNET_DISCONNECTED/.test(complaint))).toEqual([]);
});

test('what was typed before the scripts came is taken in when they come', async ({ page, context }) => {
  await enterAsOwner(page);
  const released = Promise.withResolvers<undefined>();
  await context.route('**/_app/**/*.js', async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto(`${admin}/staff`, { waitUntil: 'commit' });
  await page.getByLabel('E-mail address').fill('early@example.org');
  await page.getByRole('radio', { name: /^Translator/ }).check();
  await page.evaluate(() => {
    document.body.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) target.dataset['heard'] = target.value;
    });
  });
  released.resolve(undefined);
  await expect(page.getByLabel('E-mail address')).toHaveAttribute('data-heard', 'early@example.org');
  await expect(page.getByLabel('E-mail address')).toHaveValue('early@example.org');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /early@example\.org.*Translator/ })).toBeVisible();
});

test('the editor lets nobody in before its scripts came', async ({ page, context }) => {
  await enterAsOwner(page);
  const released = Promise.withResolvers<undefined>();
  await context.route('**/_app/**/*.js', async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto(`${admin}/records/topics/new`, { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Begin as a draft' })).toBeDisabled();
  await expect(page.locator('form.editor-new')).toHaveAttribute('inert');
  released.resolve(undefined);
  await page.getByLabel('Name (EN)').fill('Typed late');
  await expect(page.getByRole('button', { name: 'Begin as a draft' })).toBeEnabled();
});

test('a new record begins as a draft, says what is missing, and is seen as visitors would before anybody else sees it', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  await enterAsOwner(page);
  await page.goto(`${admin}/records/topics/new`);
  await page.getByRole('button', { name: 'Begin as a draft' }).click();
  await expect(page.getByRole('alert')).toContainText('need another look');
  await page.getByLabel('Name (EN)').fill('Letters and parcels');
  await page.getByLabel('Name (FR)').fill('Lettres et colis');
  await page.getByRole('button', { name: 'Begin as a draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Letters and parcels' }).waitFor();
  await expect(page.getByRole('region', { name: 'Address on the site' }).getByLabel('French')).toHaveValue(
    'lettres-et-colis',
  );
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.frameLocator('iframe[title="Preview in French"]').getByRole('heading', { level: 1 })).toHaveText(
    'Lettres et colis',
  );
  expect((await request.get(`${visited.web}/en/topics/letters-and-parcels`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Visitors see what stands here.')).toBeVisible();
  const standing = async () => (await request.get(`${visited.web}/en/topics/letters-and-parcels`)).status();
  await expectSoon(async () => (await standing()) === 200);

  await page.getByText('Withdraw', { exact: true }).click();
  await page.getByLabel('Reason, in English').fill('It was only a story.');
  await page.getByRole('button', { name: 'Withdraw from the site' }).click();
  await expect(page.getByText('Open again as a draft')).toBeVisible();
  await expectSoon(async () => (await standing()) !== 200);
});

test('only the office’s own pages can call the api, and only under the office’s own name', async ({
  page,
  context,
}) => {
  await enterAsOwner(page);
  const call = (headers: Record<string, string>) =>
    context.request.post(`${admin}/trpc/access.signOut?batch=1`, {
      headers: { 'content-type': 'application/json', ...headers },
      data: '{"0":{}}',
    });
  expect((await call({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await call({ 'sec-fetch-site': 'same-site', origin: visited.web })).status()).toBe(403);
  expect((await call({ origin: 'null' })).status()).toBe(403);
  const byOtherName = await context.request.get(`http://localhost:${String(visited.ports.admin)}/records/topics?q=a`, {
    maxRedirects: 0,
  });
  expect(byOtherName.status()).toBe(308);
  expect(byOtherName.headers()['location']).toBe(`${admin}/records/topics?q=a`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
});

test('nothing stands in anybody’s way on any page of the office, and none is wider than a narrow phone', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await enterAsOwner(page);
  const found: string[] = [];
  for (const path of await officePaths(page)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    const response = await page.goto(admin + path);
    expect(response?.status(), path).toBe(200);
    expect(response?.headers()['cache-control']).toBe('no-store');
    found.push(...(await findBarriers(page)));
    await page.setViewportSize(narrow);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > narrow.width) found.push(`${path} is ${String(width)} wide`);
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  found.push(...(await findBarriers(page)));
  expect(found).toEqual([]);
});
