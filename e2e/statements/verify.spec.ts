import type { Page } from '@playwright/test';
import type { StatementBundle } from '../../packages/domain/src/proofs/index.ts';
import {
  exampleBundle,
  exampleCheckpoint,
  exampleHistory,
  exampleKey,
} from '../../packages/domain/src/proofs/history.examples.ts';
import { verifyWords } from '../../packages/ui/src/ledger/verifying/verify-words.ts';
import { expect, test } from '../steps/quiet-page.ts';

/** A file as a reader keeps it. */
interface KeptFile {
  name: string;
  content: string;
}

/**
 * Presses the button of the check, on a page that names a file with this content.
 *
 * @param earlier what the reader pastes, or the files they choose
 * @returns what it answers
 */
async function check(
  page: Page,
  content: object,
  digest: string,
  earlier: string | readonly KeptFile[] = '',
): Promise<string> {
  await page.unrouteAll({ behavior: 'wait' });
  await page.route('**/example/bundle.json', (route) => route.fulfill({ json: content }));
  await page.goto('/en/ledger');
  const place = { words: JSON.stringify(verifyWords.en), digest };
  await page.evaluate(({ words, digest }) => {
    const section = document.createElement('section');
    Object.assign(section.dataset, { verify: '/example/bundle.json', digest, words });
    const details = document.createElement('details');
    const files = document.createElement('input');
    Object.assign(files, { type: 'file', multiple: true });
    details.append(document.createElement('textarea'), files);
    section.append(details, document.createElement('button'), document.createElement('output'));
    section.querySelector('output')?.setAttribute('role', 'status');
    document.querySelector('main')?.append(section);
  }, place);
  await page.addScriptTag({ url: '/verify-statement.js' });
  await page.locator('[data-verify] details').evaluate((details) => {
    details.setAttribute('open', '');
  });
  if (typeof earlier === 'string') await page.locator('[data-verify] textarea').fill(earlier);
  else {
    const files = earlier.map(({ name, content }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) }));
    await page.locator('[data-verify] input[type=file]').setInputFiles(files);
  }
  await page.locator('[data-verify] button').focus();
  await page.keyboard.press('Enter');
  const answer = page.locator('[data-verify] [role=status]');
  await expect(answer.locator('p').first()).toBeVisible();
  return answer.innerText();
}

test('the check in a browser finds what holds, and names what was changed', async ({ page }) => {
  const history = await exampleHistory([
    { act: 'publish' },
    { act: 'confirm', display: 'full_name', name: 'Ada Example' },
    { act: 'confirm', display: 'initials_and_place', name: 'Émile Exemple' },
    { act: 'elsewhere' },
    { act: 'withdraw', which: 1 },
    { act: 'confirm', display: 'counted_only', name: 'Zoë Example' },
  ]);
  const key = exampleKey();
  const bundle = await exampleBundle(history, key);
  const digest = bundle.versions[0]?.digest ?? '';
  const whole = await check(page, bundle, digest);
  expect(whole).toContain('It holds');
  expect(whole).toContain('Endorsements that stand: 2, of which counted only: 1. Entries in the ledger: 8.');
  expect(whole).toContain('No earlier checkpoint was given');

  const kept = await exampleCheckpoint(history.entries.slice(0, 5), key);
  const held = await check(page, bundle, digest, `> ${JSON.stringify(kept)}`);
  expect(held).toContain('It agrees with the earlier checkpoint');
  expect(held).not.toContain('No earlier checkpoint was given');
  const other = await exampleCheckpoint(history.entries.slice(1, 6), key);
  const rebuilt = await check(page, bundle, digest, JSON.stringify(other));
  expect(rebuilt).toContain('the ledger was changed or rebuilt since');
  const receipt = { name: 'receipt.eml', content: `Subject: Receipt\r\n\r\n${JSON.stringify(kept)}\r\n` };
  const letter = { name: 'letter.txt', content: 'Dear reader' };
  expect(await check(page, bundle, digest, [letter, receipt])).toContain('It agrees with the earlier checkpoint');
  const forged = { name: 'checkpoint.json', content: JSON.stringify(other) };
  expect(await check(page, bundle, digest, [receipt, forged])).toContain('the ledger was changed or rebuilt since');
  expect(await check(page, bundle, digest, [letter])).toContain('There is no checkpoint in what you gave');
  expect(await check(page, bundle, digest, 'nothing of use')).toContain('There is no checkpoint in what you gave');

  const forgeries: [Partial<StatementBundle>, string][] = [
    [{ roll: [] }, 'The name of entry 4 was confirmed, still stands, and is not shown.'],
    [{ ledger: bundle.ledger.slice(0, -1) }, 'some were cut off or added'],
    [{ versions: bundle.versions.map((version) => ({ ...version, text: `${version.text} ` })) }, 'they were changed'],
    [{ checkpoint: { ...bundle.checkpoint, signature: '0'.repeat(128) } }, 'is not signed with the ledger’s key'],
  ];
  for (const [forgery, sentence] of forgeries) {
    const answer = await check(page, { ...bundle, ...forgery }, digest);
    expect(answer).toContain('It does not hold.');
    expect(answer).toContain(sentence);
  }
  expect(await check(page, bundle, 'f'.repeat(64))).toContain('The words on this page are not in the file');
  expect(await check(page, { format: 'statement-bundle/1' }, digest)).toContain('cannot be read');
});
