import { Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import TopicList from './TopicList.svelte';

describe('TopicList', () => {
  const topic = {
    id: 'top_1',
    name: Phrase.parse({ text: 'Visits', language: 'en' }),
    href: '/fr/sujets/visites',
    count: 3,
  };

  it('links each topic, says how many items it holds, and marks a foreign name', () => {
    const html = renderHtml(TopicList, { topics: [topic], language: 'fr' });
    expect(html).toContain('<a href="/fr/sujets/visites" lang="en">Visits</a>');
    expect(textOf(html)).toBe('Visits 3');
  });
  it('leaves the number out where it is not asked for', () => {
    expect(textOf(renderHtml(TopicList, { topics: [{ ...topic, count: null }], language: 'fr' }))).toBe('Visits');
  });
  it('says that there are none yet', () => {
    expect(textOf(renderHtml(TopicList, { topics: [], language: 'en' }))).toBe('No topics have been published yet.');
  });
});
