import { Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import DoorList from './DoorList.svelte';
import { doorWords } from './door.words.ts';
import PageText from './PageText.svelte';
import QuotationBlock from './QuotationBlock.svelte';

describe('PageText', () => {
  const html = '<p>This page is for you.</p><h2>It is not your fault</h2><p>Nothing you did caused this.</p>';

  it('shows the words as they were written', () => {
    expect(renderHtml(PageText, { html, lang: 'en' })).toContain(`<div class="prose" lang="en">${html}</div>`);
  });
  it('gives each thought a shape of its own where children read', () => {
    const shown = renderHtml(PageText, { html, isForChildren: true });
    expect(shown.match(/<section class="shape prose">/g)).toHaveLength(2);
  });
  it('draws nothing that a screen reader would stumble over', () => {
    expect(renderHtml(PageText, { html, isForChildren: true })).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});

describe('QuotationBlock', () => {
  const text = { text: 'Word for word.', language: 'en' };
  const name = Phrase.parse({ text: 'Breaking the Silence', language: 'en' });

  it('marks the language of the passage and leads to the work it stands in', () => {
    const html = renderHtml(QuotationBlock, {
      text,
      attribution: 'A speaker',
      work: { name, href: '/fr/ressources/x' },
      language: 'fr',
    });
    expect(html).toContain('<blockquote lang="en">');
    expect(html).toContain('<cite lang="en"><a href="/fr/ressources/x">Breaking the Silence</a></cite>');
    expect(textOf(html)).toContain('A speaker,');
  });
  it('does not say twice where a passage stands', () => {
    const html = renderHtml(QuotationBlock, {
      text,
      attribution: name.text,
      work: { name, href: null },
      language: 'en',
    });
    expect(textOf(html)).toBe('Word for word. Breaking the Silence');
  });
});

describe('DoorList', () => {
  it.each(['en', 'fr'] as const)('opens the child’s door first, in %s', (language) => {
    const doors = Object.values(doorWords[language]).map((words: { title: string; text: string }, index) => ({
      ...words,
      href: `/${String(index)}`,
    }));
    expect(textOf(renderHtml(DoorList, { doors })).startsWith(doorWords[language].child.title)).toBe(true);
  });
});
