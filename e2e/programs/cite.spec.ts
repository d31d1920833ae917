import { firstResources } from '../content/first-resources.ts';
import { languages } from '../content/public-addresses.ts';
import { findBarriers } from '../steps/find-barriers.ts';
import { expect, test } from '../steps/quiet-page.ts';

const words = {
  en: {
    cite: 'Cite this item',
    add: /^Add to my list/,
    more: 'Add items from the library',
    see: /^See my list \(2/,
    sheets: 'Make sheets to print, in large letters',
    remove: /^Remove from my list/,
  },
  fr: {
    cite: 'Citer ce document',
    add: /^Ajouter à ma liste/,
    more: 'Ajouter des documents de la bibliothèque',
    see: /^Voir ma liste \(2/,
    sheets: 'Préparer des feuilles à imprimer, en grandes lettres',
    remove: /^Enlever de ma liste/,
  },
} as const;

for (const language of languages) {
  const { code, library } = language;
  const said = words[code];
  test.describe(`citing, in ${code}, without scripts`, () => {
    test.use({ javaScriptEnabled: false });

    test('gives three citations to copy, and a list that is kept in its address alone', async ({ page, request }) => {
      const [first] = firstResources;
      if (first === undefined) return;
      const main = page.getByRole('main');
      await page.goto(`${library}/${first.slugs[code]}`);
      const cite = main.locator('#cite');
      await expect(cite.getByRole('heading', { name: said.cite })).toBeVisible();
      for (const style of ['APA', 'Chicago', 'MLA']) await expect(cite.getByText(style).first()).toBeVisible();
      await main.getByRole('link', { name: said.add }).click();
      await main.getByRole('link', { name: said.more }).click();
      await main.getByRole('link', { name: said.add }).first().click();
      await main.getByRole('link', { name: said.see }).click();
      await expect(main.locator('.card')).toHaveCount(2);
      const file = await request.get((await main.getByRole('link', { name: 'RIS' }).getAttribute('href')) ?? '');
      expect((await file.text()).match(/^TY {2}- /gm)).toHaveLength(2);
      await main.getByRole('link', { name: said.sheets }).click();
      await expect(main.getByRole('article')).toHaveCount(2);
      await page.goBack();
      await main.getByRole('link', { name: said.remove }).first().click();
      await expect(main.locator('.card')).toHaveCount(1);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });

  test(`a reader’s own list stands in nobody’s way, in ${code}`, async ({ page }) => {
    const [first] = firstResources;
    await page.goto(`${library}/${first?.slugs[code] ?? ''}`);
    await page.getByRole('link', { name: said.add }).click();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: said.more }).click();
    expect(await findBarriers(page)).toEqual([]);
  });

  test(`the library is there for programs, in ${code}`, async ({ request }) => {
    for (const ending of ['bib', 'ris', 'csl.json', 'jsonld', 'dc.xml', 'csv']) {
      const path = `${library}.${ending}`;
      const file = await request.get(path);
      expect(file.status(), path).toBe(200);
      const { etag = '', 'access-control-allow-origin': origin, 'last-modified': modified = '' } = file.headers();
      expect(origin, path).toBe('*');
      expect((await request.get(path, { headers: { 'if-none-match': etag } })).status(), path).toBe(304);
      expect((await request.get(path, { headers: { 'if-modified-since': modified } })).status(), path).toBe(304);
    }
    const missing = await request.get(`${library}/no-such-item.bib`);
    expect(missing.status()).toBe(404);
    expect(missing.headers()['content-type']).toContain('application/problem+json');
    expect(missing.headers()['content-language']).toBe(`${code}-CA`);
  });
}
