import { describe, expect, it } from 'vitest';
import { jsonLdText, node } from './json-ld.ts';
import { listNode } from './list-node.ts';

describe('JSON-LD in a page', () => {
  it('cannot end the element it stands in, and says the same when parsed', () => {
    const graph = [{ '@type': 'Report', name: '</script><!-- \u2028 <script>alert(1)' }];
    const text = jsonLdText(graph);
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': graph });
  });

  it('leaves out what is unknown', () => {
    expect(node({ '@type': 'Report', name: 'x', isbn: null, author: [], description: '' })).toEqual({
      '@type': 'Report',
      name: 'x',
    });
  });
});

describe('a list for search engines', () => {
  it('counts what its page counts, and goes on where the page before ended', () => {
    const page = 'https://site.example/en/resources?page=2';
    const list = { title: 'Library', page, urls: ['https://site.example/en/resources/x'], total: 51, first: 51 };
    expect(listNode(list)).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        numberOfItems: 51,
        itemListElement: [{ position: 51, url: 'https://site.example/en/resources/x' }],
      },
    });
  });
});
