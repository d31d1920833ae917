import { CalendarDay } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import StatementText from './StatementText.svelte';

const letter = {
  kind: 'open_letter',
  title: 'Let children call home',
  html: '<p>We ask for two calls a week.</p>',
  textLanguage: 'en',
  addressees: ['Whom it concerns'],
  issuedOn: CalendarDay.parse('2026-03-01'),
  language: 'en',
} as const;

describe('StatementText', () => {
  it('refuses to pass for the coalition’s view while nobody has signed', () => {
    expect(textOf(renderHtml(StatementText, letter))).toContain(
      'It is not the view of the coalition or of any member.',
    );
  });
  it('marks a text that stands in the other language', () => {
    const html = renderHtml(StatementText, { ...letter, language: 'fr' });
    expect(html).toContain('<h1 lang="en">Let children call home</h1>');
    expect(html).toContain('<time datetime="2026-03-01">1er mars 2026</time>');
  });
});
