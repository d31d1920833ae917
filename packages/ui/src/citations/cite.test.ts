import { BareId } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../rendering/render-html.ts';
import CiteItem from './CiteItem.svelte';

const id = BareId.parse('01900000-0000-7000-8000-000000000001');
const files = [{ name: 'RIS', mediaType: 'application/x-research-info-systems', href: '/en/resources/letters.ris' }];
const citations = {
  apa: [{ text: 'Writer, A. ' }, { text: 'Lettres', isItalic: true, language: 'fr' }, { text: '. x_<y>' }],
  chicago: [{ text: 'Writer, Ada. ' }],
  mla: [{ text: 'Writer, Ada.' }],
};

describe('the citations on an item’s page', () => {
  it.each(['en', 'fr'] as const)('stand there as text, with the language of the title (%s)', (language) => {
    const html = renderHtml(CiteItem, { id, citations, files, language });
    expect(html).toContain('Writer, A. <cite lang="fr">Lettres</cite>. x_&lt;y>');
    expect(html).toContain('href="/en/resources/letters.ris" type="application/x-research-info-systems"');
  });

  it('let Zotero know the item', () => {
    expect(renderHtml(CiteItem, { id, citations, files, language: 'en' })).toContain(
      `<abbr class="unapi-id" title="${id}">`,
    );
  });
});
