import type { Page } from '@playwright/test';
import { visited } from './environment.ts';
import { askOffice } from './steps/ask-office.ts';
import { enterAsOwner } from './steps/enter-as-owner.ts';
import { expectNoBarriers } from './steps/find-barriers.ts';
import { expect, test } from './steps/quiet-page.ts';
import { expectSoon } from './steps/read-soon.ts';
import { openOutside } from './trial/outside.ts';

const { admin, web } = visited;
const old = 'https://moved.example/guide';
const now = 'https://new-home.example/guide';
const slug = 'a-guide-that-moved';

// It needs the api that asks a place of the stories, which an installation that runs already is not.
test.skip(visited.isRunning);

test('the watch sees when nothing can be reached, and a new address is taken with one press', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);
  await publishGuide(page);

  await page.goto(`${admin}/links`);
  await page.getByRole('button', { name: 'Switch the watch on' }).click();
  await expect(page.getByText('The watch is on.')).toBeVisible();
  // Nobody answers out there: the fault is held to be ours, and nothing is said of any link.
  await page.getByRole('button', { name: 'Look at every link now' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Could not check' }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('No link needs care.')).toBeVisible();
  await page.goto(admin);
  await expect(page.getByRole('link', { name: /could not be reached/ })).toBeVisible();

  const outside = await openOutside();
  outside.moved.set(old, now);
  try {
    await page.goto(`${admin}/links`);
    await page.getByRole('button', { name: 'Look at every link now' }).click();
    const card = page.getByRole('article').filter({ hasText: old });
    await expect(card.getByText('Moved for good')).toBeVisible({ timeout: 90_000 });
    await expectNoBarriers(page);
    await card.getByRole('button', { name: 'Take the new address' }).click();
    await expect(page.getByText('The record has the new address, and visitors see it.')).toBeVisible();
    await expectSoon(async () => (await (await request.get(`${web}/en/resources/${slug}`)).text()).includes(now));
    await expect(page.getByRole('article').filter({ hasText: old })).toHaveCount(0);
    await page.getByRole('button', { name: 'Switch the watch off' }).click();
    await expect(page.getByRole('button', { name: 'Switch the watch on' })).toBeVisible();
  } finally {
    await outside.close();
  }
});

/** A public item that stands at the old address, with facts like those of another. */
async function publishGuide(page: Page): Promise<void> {
  const items = await askOffice(page, 'resources.list', undefined);
  const like: unknown = Array.isArray(items) ? items[0] : undefined;
  const facts = Object(Reflect.get(Object(like), 'facts'));
  const text = { summary: 'A guide that found a new home.', note: null, contents: [] };
  const begun = await askOffice(page, 'resources.create', {
    slugs: { en: slug, fr: slug },
    facts: {
      ...facts,
      title: { text: 'A guide that moved', language: 'en' },
      subtitle: null,
      doi: null,
      related: [],
      address: old,
      addressKind: 'item',
      otherAddresses: [],
    },
    confidential: { note: null },
    texts: { en: { text, isTranslation: false } },
  });
  const [id, revision] = [Reflect.get(Object(begun), 'id'), Reflect.get(Object(begun), 'revision')];
  await askOffice(page, 'resources.publish', { id, expectedRevision: revision, languages: ['en'], reason: null });
}
