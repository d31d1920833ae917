import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { expectNoBarriers } from '../steps/find-barriers.ts';
import { publishItem } from '../steps/publish-item.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { expectSoon } from '../steps/read-soon.ts';

const { admin, web } = visited;
const title = 'Heron’s Letters: Writing to a Parent in Prison';

test('what the library has is told while typing, two become one, and two again', async ({ page, request }) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  const recordOf = (id: string): string => `${admin}/records/resources/${id}`;
  const first = recordOf(await publishItem(page, { title, slug: 'herons-letters', address: null }));
  await expectSoon(async () => (await request.get(`${web}/en/resources/herons-letters`)).ok());

  // The same title in other letters, while a second one is being typed.
  await page.goto(`${admin}/records/resources/new`);
  await page.locator('#field-facts-title-text').fill('herons letters - writing to a parent in prison');
  const note = page.getByRole('region', { name: 'We may have this already' });
  await expect(note.getByRole('link', { name: title, exact: true })).toBeVisible();
  await expect(note).toContainText('the same title · published');
  await expectNoBarriers(page);
  await page.locator('#field-facts-title-text').fill('');
  await expect(note).toHaveCount(0);

  const again = { title: 'Herons Letters: writing to a parent in prison', slug: 'herons-letters-again', address: null };
  const second = recordOf(await publishItem(page, again));
  await page.goto(second);
  await page.getByRole('link', { name: `Make this and ${title} one` }).click();
  await page.getByRole('link', { name: 'Keep the other one instead' }).click();
  await expect(page.getByText(`Stays: ${title}`)).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Make them one' }).click();
  await expect(page).toHaveURL(first);
  await expect(page.getByText('Joined to this entry:')).toBeVisible();
  const at = async (slug: string): Promise<string> => (await request.get(`${web}/en/resources/${slug}`)).url();
  await expectSoon(async () => (await at('herons-letters-again')).endsWith('/en/resources/herons-letters'));
  const former = await request.get(`${web}/en/resources/herons-letters-again.ris`, { maxRedirects: 0 });
  expect([former.status(), former.headers()['location']]).toEqual([301, '/en/resources/herons-letters.ris']);
  await page.goto(second);
  await expect(page.getByText('This entry was made one with another:')).toBeVisible();

  await page.goto(first);
  await page.getByRole('button', { name: 'Take this back: two entries again' }).click();
  await expect(page.getByText('Joined to this entry:')).toHaveCount(0);
  await expectSoon(async () => (await at('herons-letters-again')).endsWith('/en/resources/herons-letters-again'));

  // It is another one after all: said once, it is not told again.
  await page.reload();
  await page.getByRole('button', { name: /^It is another one than/ }).click();
  await expect(note).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor();
  await expect(note).toHaveCount(0);
});
