import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { expect, test } from '../steps/quiet-page.ts';
import { expectSoon } from '../steps/read-soon.ts';
import { saveByKey } from '../steps/save-by-key.ts';

const title = 'WE GOT US NOW';
const words = {
  en: 'Run by people who grew up with a parent in prison. This sentence was corrected in a story.',
  fr: 'Mené par des personnes qui ont grandi avec un parent en prison. Cette phrase a été corrigée dans une histoire.',
};
const pages = {
  en: `${visited.web}/en/resources/we-got-us-now`,
  fr: `${visited.web}/fr/ressources/we-got-us-now`,
};

test('an owner corrects an item, translates and publishes it, and visitors read it within two seconds', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await enterAsOwner(page);

  await page.goto(`${visited.admin}/records/resources`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByLabel('Summary (EN)').fill(words.en);
  await saveByKey(page);
  await expect(page.getByText('The English has changed since this was translated.')).toBeVisible();
  expect(await (await request.get(pages.en)).text()).not.toContain(words.en);

  await page.goto(`${visited.admin}/records/resources?care=french_out_of_date`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByLabel('Summary (FR)').fill(words.fr);
  await saveByKey(page);
  await expect(page.getByText('The English has changed since this was translated.')).toBeHidden();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('unpublished', { exact: false })).toBeHidden();
  await expectSoon(async () => {
    const read = async (language: 'en' | 'fr') => (await request.get(pages[language])).text();
    return (await read('en')).includes(words.en) && (await read('fr')).includes(words.fr);
  });

  for (const language of ['en', 'fr'] as const) {
    await page.goto(pages[language]);
    await expect(page.getByText(words[language])).toBeVisible();
  }
});
