import { Phrase } from '@coalition/domain/values';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import Breadcrumb from './Breadcrumb.svelte';
import NotFound from './NotFound.svelte';
import Paging from './Paging.svelte';
import SomethingBroke from './SomethingBroke.svelte';

const hrefOf = (page: number): string => `/en/resources?page=${page}`;

describe('Paging', () => {
  it('leads one page back and one page on', () => {
    const html = renderHtml(Paging, { page: 2, pageCount: 3, hrefOf, language: 'en' });
    expect(html).toContain('<a href="/en/resources?page=1" rel="prev">Previous page</a>');
    expect(html).toContain('<a href="/en/resources?page=3" rel="next">Next page</a>');
    expect(textOf(html)).toContain('Page 2 of 3');
  });
  it('leads nowhere beyond the first and the last page', () => {
    expect(renderHtml(Paging, { page: 1, pageCount: 2, hrefOf, language: 'fr' })).not.toContain('rel="prev"');
    expect(renderHtml(Paging, { page: 2, pageCount: 2, hrefOf, language: 'fr' })).not.toContain('rel="next"');
  });
  it('is not there for one page', () => {
    expect(renderHtml(Paging, { page: 1, pageCount: 1, hrefOf, language: 'en' }).trim()).toBe('');
  });
});

describe('Breadcrumb', () => {
  it('ends with this page, which is no link, and marks foreign names', () => {
    const home = { href: '/fr', name: Phrase.parse({ text: 'Accueil', language: 'fr' }) };
    const current = Phrase.parse({ text: 'A Shared Sentence', language: 'en' });
    const html = renderHtml(Breadcrumb, { trail: [home], current, language: 'fr' });
    expect(html).toContain('<nav class="crumbs" aria-label="Vous êtes ici">');
    expect(html).toContain('<li><a href="/fr">Accueil</a></li>');
    expect(html).toContain('<span aria-current="page" lang="en">A Shared Sentence</span>');
  });
});

describe('pages that have nothing to show', () => {
  it('offer to search for what was asked', () => {
    const search = createRawSnippet(() => ({ render: () => '<form role="search"></form>' }));
    const html = renderHtml(NotFound, { home: '/fr', search, language: 'fr' });
    expect(html).toContain('<form role="search"></form>');
    expect(html).toContain('<a href="/fr">Aller à la première page</a>');
  });
  it.each([
    ['en', 'It is not your fault'],
    ['fr', 'Ce n’est pas votre faute'],
  ] as const)('blame nobody who reads them in %s, and name the event', (language, words) => {
    const text = textOf(renderHtml(SomethingBroke, { reference: 'a1b2', home: '/', language }));
    expect(text).toContain(words);
    expect(text).toContain('a1b2');
  });
});
