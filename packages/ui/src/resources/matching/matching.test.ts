import type { ResourceMatch } from '@coalition/domain/resources';
import { Phrase, Region } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../../rendering/render-html.ts';
import { exampleCard, exampleLink } from '../resource.examples.ts';
import ResourceCard from '../ResourceCard.svelte';

const title = Phrase.parse({ text: 'Visiting <b>a prison</b>', language: 'en' });
const summary = {
  text: `How visits go. ${'What else there is. '.repeat(20)}A prison is far.`,
  language: 'en' as const,
};
const draw = (match: Partial<ResourceMatch>, language: 'en' | 'fr' = 'en', isBrief = false): string =>
  renderHtml(ResourceCard, {
    resource: exampleCard({ title, summary }),
    href: '/en/resources/example',
    match: { words: [], passage: null, reasons: [], ...match },
    isBrief,
    language,
  });

describe('the card of an item that a search found', () => {
  it('marks the words in title, summary and names, and nothing else', () => {
    const html = draw({ words: ['visiting', 'visits', 'press', 'writer'] });
    for (const marked of [
      '<mark>Visiting</mark>',
      'How <mark>visits</mark>',
      '<mark>Press</mark>',
      '<mark>Writer</mark>',
    ])
      expect(html).toContain(marked);
    expect(html.match(/<mark>/g)).toHaveLength(4);
  });
  it('lets no markup of a title through', () => {
    const html = draw({ words: ['b', 'prison'] });
    expect(html).toContain('&lt;<mark>b</mark>>a <mark>prison</mark>&lt;/<mark>b</mark>>');
    expect(html.match(/<b[ >]/g)).toHaveLength(1);
  });
  it('shows what stands around the words of a long summary, where the list is long', () => {
    expect(textOf(draw({ words: ['prison'] }, 'en', true))).toContain('A prison is far.');
    expect(textOf(draw({ words: [] }, 'en', true))).not.toContain('What else');
  });
  it('shows a passage of a text that it does not show itself, in its language', () => {
    const passage = Phrase.parse({ text: 'Une lettre aussi.', language: 'fr' });
    expect(draw({ words: ['lettre'], passage })).toContain('<p lang="fr">Une <mark>lettre</mark> aussi.</p>');
  });
  it('says through which topic or name it was found, and for which words', () => {
    const { name, ...rest } = exampleLink('Prison et détention', 'fr');
    const reasons: ResourceMatch['reasons'] = [{ by: 'topic', words: ['parloir', 'jail'], topic: { ...rest, name } }];
    expect(textOf(draw({ reasons }, 'fr'))).toContain(
      'Trouvé par le sujet Prison et détention (pour « parloir » et « jail »)',
    );
    expect(draw({ reasons })).toContain('<b lang="fr">Prison et détention</b>');
  });
  it('says when it was found by place, kind or readers', () => {
    const reasons: ResourceMatch['reasons'] = [
      { by: 'place', words: ['ns'], place: Region.parse('CA-NS') },
      { by: 'kind', words: ['study'] },
      { by: 'audience', words: ['kids'], audience: 'children' },
    ];
    const text = textOf(draw({ reasons }));
    for (const sentence of ['the place Nova Scotia (for “ns”)', 'its kind, Report (for “study”)', '(for “kids”)'])
      expect(text).toContain(sentence);
  });
});
