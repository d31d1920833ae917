import { Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import SectionHeading from './SectionHeading.svelte';

describe('SectionHeading', () => {
  const section = {
    id: 'norms',
    title: Phrase.parse({ text: 'Standards and Norms', language: 'en' }),
    introduction: null,
  };

  it.each([
    ['en', 'Nothing stands in this section yet.'],
    ['fr', 'Cette section est encore vide.'],
  ] as const)('says kindly in %s that a section is empty', (language, words) => {
    expect(textOf(renderHtml(SectionHeading, { ...section, isEmpty: true, language }))).toContain(words);
  });
  it('says nothing of the sort where items follow', () => {
    expect(renderHtml(SectionHeading, { ...section, isEmpty: false, language: 'fr' }).trim()).toBe(
      '<h2 id="norms" lang="en">Standards and Norms</h2>',
    );
  });
});
