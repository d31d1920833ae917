import { z } from 'zod';
import { visited } from '../environment.ts';
import { askOffice } from '../steps/ask-office.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { publishItem } from '../steps/publish-item.ts';
import { expect, listen, test } from '../steps/quiet-page.ts';

const { admin, web } = visited;
const Opened = z.object({ record: z.object({ revision: z.int() }) });
const mischief = `Wren</script><!--"'><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>[a](javascript:alert(4))`;
const slug = 'wren-and-mischief';

test('words of mischief are words wherever they stand, also where no policy of the browser helps', async ({
  page,
  browser,
  complaints,
}) => {
  test.setTimeout(180_000);
  await enterAsOwner(page);
  const id = await publishItem(page, { title: mischief, slug, address: null });
  const session = await page.context().storageState();
  const context = await browser.newContext({ bypassCSP: true, storageState: session });
  listen(context, complaints);
  const reader = await context.newPage();
  const raised: string[] = [];
  reader.on('dialog', (dialog) => {
    raised.push(`${reader.url()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  const asked = encodeURIComponent(mischief.slice(0, 200));
  for (const address of [
    `${web}/en/resources/${slug}`,
    `${web}/fr/ressources/${slug}`,
    `${web}/en/resources?q=wren+mischief+onerror`,
    `${web}/en/resources?q=${asked}`,
    `${web}/fr/ressources?%22%3E%3Cscript%3Ealert(5)%3C/script%3E=1&q=${asked}`,
    `${web}/en/list?items=${id.slice(4)}`,
    `${admin}/records/resources?q=wren`,
    `${admin}/records/resources/${id}`,
    `${admin}/records/resources/${id}/revisions`,
    `${admin}/preview/resources/${id}/en`,
    `${admin}/records/resources/${id}/merge`,
    `${admin}/audit`,
  ]) {
    await reader.goto(address, { waitUntil: 'networkidle' });
    expect(raised, address).toEqual([]);
    expect(await reader.locator('svg[onload], img[onerror], a[href^="javascript:"]').count(), address).toBe(0);
  }
  await reader.goto(`${web}/en/resources/${slug}`);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>');
  const described = await reader.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.stringify(described.map((text): unknown => JSON.parse(text)))).toContain(
    JSON.stringify(mischief).slice(1, -1),
  );
  await context.close();
  const { record } = Opened.parse(await askOffice(page, 'resources.open', { id }));
  const reason = { en: 'It was a trial.', fr: 'C’était un essai.' };
  const tombstone = { reason, replacedBy: null };
  await askOffice(page, 'resources.withdraw', { id, expectedRevision: record.revision, tombstone, reason: null });
});
