import { LanguageTag } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import { exampleCard, exampleLink } from './resource.examples.ts';
import ResourceCard from './ResourceCard.svelte';

const draw = (changes: Parameters<typeof exampleCard>[0], language: 'en' | 'fr' = 'en'): string =>
  renderHtml(ResourceCard, { resource: exampleCard(changes), href: '/en/resources/example', language });

describe('ResourceCard', () => {
  it('puts what it is, when and where together, as a call number does', () => {
    expect(textOf(draw({})).endsWith('Report 2021 British Columbia')).toBe(true);
    expect(textOf(draw({}, 'fr')).endsWith('Rapport 2021 Colombie-Britannique en anglais')).toBe(true);
  });
  it('links its title and keeps the language the title was published in', () => {
    expect(draw({}, 'fr')).toContain('<h3><a href="/en/resources/example" lang="en">An Example Report</a></h3>');
    expect(draw({})).toContain('<h3><a href="/en/resources/example">An Example Report</a></h3>');
  });
  it('names who made it, and says when there were others', () => {
    expect(textOf(draw({ contributorsIncomplete: true }))).toContain('A. Writer and others · Example Press');
  });
  it('does not name a publisher twice when it is what the item is called', () => {
    const publishers = [{ ...exampleLink('An Example Report'), role: 'publisher' as const }];
    expect(textOf(draw({ contributors: [], publishers })).match(/An Example Report/g)).toHaveLength(1);
  });
  it('leaves out what is unknown', () => {
    const html = draw({ contributors: [], publishers: [], issuedOn: null, places: [], languages: [], summary: null });
    expect(textOf(html)).toBe('An Example Report Report');
  });
  it('says that the material is in another language than the page, and only then', () => {
    expect(textOf(draw({ languages: [LanguageTag.parse('fr-CA')] }))).toContain('in Canadian French');
    expect(textOf(draw({ languages: [LanguageTag.parse('en-GB')] }))).not.toContain('in British');
  });
  it('says only the first sentence in a long list', () => {
    const resource = exampleCard({ summary: { text: 'What it says. Whom it helps.', language: 'en' } });
    const html = renderHtml(ResourceCard, { resource, href: '/en/resources/example', isBrief: true, language: 'en' });
    expect(html).toContain('<p>What it says.</p>');
  });
  it('shows what children can read themselves', () => {
    expect(textOf(draw({ isChildFacing: true }, 'fr'))).toContain('À lire par les enfants');
  });
});
