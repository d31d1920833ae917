import { firstResources } from '../content/first-resources.ts';
import { officePaths } from '../content/office-paths.ts';
import { languages, pathsByKind, publicPaths } from '../content/public-addresses.ts';
import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { findMarkupErrors, whyNoMarkupChecker } from '../steps/find-markup-errors.ts';
import { expect, test } from '../steps/quiet-page.ts';

/** The last part of the address of a sheet to print. */
const sheet = { en: 'sheet', fr: 'feuille' } as const;

const whyNot = whyNoMarkupChecker();

test('every kind of public page is right to the letter', async ({ request }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  test.slow();
  const asked = languages.flatMap(({ library, missing }) => [
    `${library}?q=children`,
    `${library}?q=xyzzyx`,
    `${library}?country=CA&sort=title`,
    missing,
  ]);
  const [item] = firstResources;
  const sheets = languages.map(({ code, library }) => `${library}/${item?.slugs[code] ?? ''}/${sheet[code]}`);
  const paths = [...pathsByKind(await publicPaths(request)), ...asked, ...sheets];
  expect(await findMarkupErrors(request, paths)).toEqual([]);
});

test('every kind of page of the office is right to the letter', async ({ page, context }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  test.slow();
  await enterAsOwner(page);
  const addresses = (await officePaths(page)).map((path) => visited.admin + path);
  expect(await findMarkupErrors(context.request, addresses)).toEqual([]);
});
