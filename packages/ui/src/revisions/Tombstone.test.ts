import { CalendarDay, Phrase, Slug } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import LanguageNotice from './LanguageNotice.svelte';
import Tombstone from './Tombstone.svelte';

describe('Tombstone', () => {
  const withdrawnOn = CalendarDay.parse('2026-02-03');

  it('says when and why something was taken back, in the language of the reason', () => {
    const html = renderHtml(Tombstone, {
      withdrawnOn,
      reason: { text: 'Out of date.', language: 'en' },
      replacement: null,
      language: 'fr',
    });
    expect(textOf(html)).toContain('retiré le 3 février 2026');
    expect(html).toContain('<p class="prose" lang="en">Out of date.</p>');
  });
  it('leads to what stands in its place', () => {
    const link = {
      id: 'res_1',
      slug: Slug.parse('new'),
      name: Phrase.parse({ text: 'Le nouveau guide', language: 'fr' }),
    };
    const html = renderHtml(Tombstone, {
      withdrawnOn,
      reason: null,
      replacement: { link, href: '/en/resources/new' },
      language: 'en',
    });
    expect(html).toContain('<a href="/en/resources/new" lang="fr">Le nouveau guide</a>');
  });
});

describe('LanguageNotice', () => {
  it.each([
    ['fr', false, 'en', 'This text exists only in French so far.'],
    ['en', false, 'fr', 'Ce texte n’existe qu’en anglais pour le moment.'],
    ['en', true, 'en', 'The French text has changed since this translation was made.'],
    ['fr', true, 'fr', 'Le texte anglais a changé depuis que cette traduction a été faite.'],
    ['fr', false, 'fr', ''],
  ] as const)('of a text in %s, behind: %s, tells a reader of %s: %s', (textLanguage, isBehind, language, words) => {
    expect(textOf(renderHtml(LanguageNotice, { textLanguage, isBehind, language }))).toBe(words);
  });
});
