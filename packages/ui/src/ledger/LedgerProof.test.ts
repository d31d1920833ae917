import { Digest, Instant } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import LedgerProof from './LedgerProof.svelte';
import LedgerState from './LedgerState.svelte';

const digest = Digest.parse('a'.repeat(64));
const proof = { digest, bundleHref: '/fr/declarations/x/bundle.json', ledgerHref: '/fr/registre' } as const;

it('says how to check without scripts, and offers the button only where a script can answer', () => {
  const html = renderHtml(LedgerProof, { ...proof, language: 'fr' });
  expect(html).toMatch(/<button[^>]* hidden/);
  expect(html).toContain('href="/fr/declarations/x/bundle.json"');
  expect(textOf(html)).toContain('comment vérifier sans ce site');
});

it('hands every sentence of the check over in the page’s language', () => {
  const html = renderHtml(LedgerProof, { ...proof, language: 'fr' });
  expect(html).toContain('n’a pas la racine de son point de contrôle');
  expect(html).not.toContain('was changed');
});

const keys = [
  { publicKey: 'b'.repeat(64), pem: 'OLD', signedUntil: 4 },
  { publicKey: 'c'.repeat(64), pem: 'NEW', signedUntil: null },
];
const at = Instant.parse('2026-03-02T15:04:05.000Z');

it('shows the newest checkpoint, and every key with how long it signed', () => {
  const newest = { checkpoint: { size: 9, root: digest, at }, signature: 'd'.repeat(128) };
  const text = textOf(renderHtml(LedgerState, { restorations: [], newest, keys, language: 'en' }));
  for (const part of ['9', '2026-03-02 15:04 UTC', 'a'.repeat(64), 'NEW', 'It signed until entry 4'])
    expect(text).toContain(part);
});

it('says so while nothing ever happened', () => {
  const newest = { checkpoint: { size: 0, root: digest, at }, signature: 'd'.repeat(128) };
  expect(textOf(renderHtml(LedgerState, { restorations: [], newest, keys, language: 'fr' }))).toContain(
    'aucune inscription',
  );
});
