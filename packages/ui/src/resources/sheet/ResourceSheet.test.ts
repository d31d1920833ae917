import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../../rendering/render-html.ts';
import { exampleResource } from '../resource.examples.ts';
import ResourceSheet from './ResourceSheet.svelte';

type Changes = Parameters<typeof exampleResource>[0];

const page = 'https://coalition.example/en/resources/report';

function draw(en: Changes, fr: Changes, language: 'en' | 'fr' = 'en'): string {
  const each = { en: exampleResource(en), fr: exampleResource(fr) };
  return renderHtml(ResourceSheet, { sheet: { each, page, address: each.en.address }, isAlone: true, language });
}

describe('a sheet to print', () => {
  const french = { summary: { text: 'Ce que vivent les enfants.', language: 'fr' }, textLanguage: 'fr' } as const;
  const english = { summary: { text: 'What children live through.', language: 'en' }, textLanguage: 'en' } as const;

  it('says what it is about in both languages, that of the reader first', () => {
    const text = textOf(draw(english, french, 'fr'));
    expect(text.indexOf('Ce que vivent')).toBeGreaterThan(-1);
    expect(text.indexOf('What children')).toBeGreaterThan(text.indexOf('Ce que vivent'));
  });
  it('says nothing twice where only one language is written', () => {
    expect(textOf(draw(english, english)).split('What children')).toHaveLength(2);
  });
  it('writes out its addresses, and needs nobody to follow a link', () => {
    const html = draw(english, french);
    expect(textOf(html)).toContain(page);
    expect(textOf(html)).toContain('https://www.example.org/report');
    expect(html).not.toContain('<a ');
  });
  it('says that an address is not known', () => {
    expect(textOf(draw({ ...english, address: null }, french))).toContain(
      'We do not have the address of this item yet.',
    );
  });
});
