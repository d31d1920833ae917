import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../../rendering/render-html.ts';
import ChosenFacets from './ChosenFacets.svelte';
import type { FacetView } from './facet-view.ts';
import FacetList from './FacetList.svelte';
import SearchForm from '../SearchForm.svelte';

const facets: FacetView[] = [
  { name: 'kind', values: [{ label: 'Report', count: 7, href: '/en/resources', isChosen: true }] },
  { name: 'year', values: [] },
  {
    name: 'place',
    values: [{ label: 'Canada', count: 5, href: '/en/resources?kind=report&place=CA', isChosen: false }],
  },
];

describe('FacetList', () => {
  it('offers every state of the list as an address, with its count', () => {
    const html = renderHtml(FacetList, { facets, language: 'en' });
    expect(html).toContain('href="/en/resources?kind=report&amp;place=CA"');
    expect(textOf(html)).toBe('Narrow the list Kind Report 7 Country or province Canada 5');
  });
  it('says which value is chosen', () => {
    expect(renderHtml(FacetList, { facets, language: 'fr' })).toContain('<a href="/en/resources" aria-current="true"');
  });
});

describe('ChosenFacets', () => {
  it('lets a choice go by a link that says so', () => {
    const html = renderHtml(ChosenFacets, { facets, clearHref: '/fr/ressources', language: 'fr' });
    expect(html).toContain('aria-label="Enlever Report"');
  });
  it('shows only the way to the facets while nothing is chosen', () => {
    const html = renderHtml(ChosenFacets, { facets: facets.slice(1), clearHref: '/', language: 'en' });
    expect(html.trim()).toBe('<p class="to-facets"><a href="#narrow">Narrow the list</a></p>');
  });
});

describe('SearchForm', () => {
  it('asks with GET, keeps what is chosen and what was typed, as text', () => {
    const html = renderHtml(SearchForm, {
      action: '/en/resources',
      query: '"><script>',
      kept: [['kind', 'report']],
      language: 'en',
    });
    expect(html).toContain('action="/en/resources"');
    expect(html).not.toContain('method=');
    expect(html).toContain('<input type="hidden" name="kind" value="report"');
    expect(html).toContain('value="&quot;>&lt;script>"');
    expect(html).toContain('<label for="q">Search the library</label>');
  });
});
