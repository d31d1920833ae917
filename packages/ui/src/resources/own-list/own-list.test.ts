import { Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../../rendering/render-html.ts';
import { exampleCard } from '../resource.examples.ts';
import ResourceCard from '../ResourceCard.svelte';
import OwnListLink from './OwnListLink.svelte';

const title = Phrase.parse({ text: 'Letters', language: 'en' });

describe('a reader’s own list', () => {
  it('is offered on cards only where one is begun', () => {
    const card = { resource: exampleCard(), href: '/en/resources/letters', language: 'en' as const };
    expect(renderHtml(ResourceCard, card)).not.toContain('choose');
    expect(renderHtml(ResourceCard, { ...card, choice: { isChosen: false, href: '/a' } })).toContain('choose');
  });

  it('takes in an item, lets it go again, and says when it is full', () => {
    const add = renderHtml(OwnListLink, { title, choice: { isChosen: false, href: '/a' }, language: 'en' });
    expect(add).toContain('href="/a" rel="nofollow" aria-label="Add to my list: “Letters”"');
    const remove = renderHtml(OwnListLink, { title, choice: { isChosen: true, href: '/b' }, language: 'fr' });
    expect(textOf(remove)).toContain('Dans votre liste · Enlever de ma liste');
    const full = renderHtml(OwnListLink, { title, choice: { isChosen: false, href: null }, language: 'en' });
    expect(textOf(full)).toContain('Your list is full');
  });
});
