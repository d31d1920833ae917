import { Digest, CalendarDay, Instant } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import LedgerState from './LedgerState.svelte';

const at = Instant.parse('2026-03-03T15:00:00.000Z');
const checkpoint = { size: 7, root: Digest.parse('ab'.repeat(32)), at };
const newest = { checkpoint, signature: 'cd'.repeat(64) };
const on = CalendarDay.parse('2026-03-03');

describe('LedgerState', () => {
  it.each([
    ['en', 'March 3, 2026: entries 7 to 9 of that time were lost. Entry 7 says so.'],
    ['fr', '3 mars 2026\u00a0: les inscriptions 7 à 9 d’alors ont été perdues. L’inscription 7 le dit.'],
  ] as const)('names what a restored backup lost, and when (%s)', (language, sentence) => {
    const restorations = [{ sequence: 7, on, lostFrom: 7, lostUntil: 9 }];
    const html = renderHtml(LedgerState, { newest, restorations, keys: [], language });
    expect(textOf(html).replaceAll('\u00a0', ' ')).toContain(sentence.replaceAll('\u00a0', ' '));
  });

  it('speaks of no backup where none was restored', () => {
    const html = renderHtml(LedgerState, { newest, restorations: [], keys: [], language: 'en' });
    expect(textOf(html)).not.toContain('backup');
  });
});
