import { LanguageTag } from '@coalition/domain/values';
import fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { findAll, readXml } from '../xml.examples.ts';
import { feedOf, locateFeed, routeOfFeed } from './feed-address.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';

const origin = 'https://coalition.example';

function exampleEntry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'urn:uuid:01900000-0000-7000-8000-000000000001',
    title: 'Lettres & « visites » ]]>',
    titleLanguage: LanguageTag.parse('fr'),
    url: `${origin}/en/resources/letters`,
    twinUrl: `${origin}/fr/ressources/lettres`,
    summary: 'What children write.',
    summaryLanguage: 'en',
    categories: [{ term: 'report', scheme: `${origin}/en/resources`, label: 'Report' }],
    publishedAt: '2026-01-02T15:00:00.000Z',
    updatedAt: '2026-03-02T15:00:00Z',
    ...changes,
  };
}

function exampleFeed(changes: Partial<Feed> = {}): Feed {
  return {
    title: 'What is new: “visits” – The coalition',
    language: 'en',
    author: 'The coalition',
    page: `${origin}/en/resources?q=visits`,
    self: `${origin}/en/resources.atom?q=visits&page=2`,
    first: `${origin}/en/resources.atom?q=visits`,
    last: `${origin}/en/resources.atom?q=visits&page=3`,
    previous: `${origin}/en/resources.atom?q=visits`,
    next: `${origin}/en/resources.atom?q=visits&page=3`,
    twin: `${origin}/fr/ressources.atom?q=visits`,
    updatedAt: '2026-03-02T15:00:00Z',
    entries: [exampleEntry()],
    deleted: [{ id: 'urn:uuid:01900000-0000-7000-8000-000000000002', when: '2026-03-01T15:00:00Z' }],
    total: 120,
    startIndex: 51,
    itemsPerPage: 50,
    words: 'visits',
    ...changes,
  };
}

describe('news as Atom', () => {
  const xml = writeAtom(exampleFeed());
  const root = readXml(xml);

  it('say what the standard wants of a feed and of an entry', () => {
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(root.children.filter((child) => child.name === name)).toHaveLength(1);
    const links = root.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['rel']);
    expect(links).toEqual(['self', 'alternate', 'alternate', 'first', 'previous', 'next', 'last']);
    const [entry] = findAll(root, 'entry');
    expect(entry?.children.map(({ name }) => name)).toEqual([
      'id',
      'title',
      'updated',
      'published',
      'link',
      'link',
      'summary',
      'category',
    ]);
    expect(findAll(root, 'at:deleted-entry')[0]?.attributes).toEqual({
      ref: 'urn:uuid:01900000-0000-7000-8000-000000000002',
      when: '2026-03-01T15:00:00Z',
    });
    expect(findAll(root, 'opensearch:Query')[0]?.attributes).toEqual({ role: 'request', searchTerms: 'visits' });
  });

  it('keep the feed’s id from page to page', () => {
    expect(root.children.find(({ name }) => name === 'id')?.text).toBe(`${origin}/en/resources.atom?q=visits`);
  });

  it('are read by a feed reader that did not write them', async () => {
    const read = await new Parser().parseString(xml);
    expect(read).toMatchObject({ title: 'What is new: “visits” – The coalition' });
    expect(read.items[0]).toMatchObject({
      title: 'Lettres & « visites » ]]>',
      link: `${origin}/en/resources/letters`,
      summary: 'What children write.',
    });
  });

  it('stay well-formed whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(
          readXml(writeAtom(exampleFeed({ title, words: title, entries: [exampleEntry({ title, summary: null })] })))
            .name,
        ).toBe('feed');
      }),
    );
  });
});

describe('news as JSON', () => {
  it('say what the standard wants', () => {
    expect(JSON.parse(writeJsonFeed(exampleFeed()))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'What is new: “visits” – The coalition',
      next_url: `${origin}/en/resources.atom?q=visits&page=3`,
      items: [
        { id: 'urn:uuid:01900000-0000-7000-8000-000000000001', content_text: 'What children write.', tags: ['Report'] },
      ],
    });
  });
});

describe('the address of a feed', () => {
  it.each([
    ['/en/feed.atom', '/en/feeds/atom/home'],
    ['/fr/feed.json', '/fr/feeds/json/home'],
    ['/fr/ressources.atom', '/fr/feeds/atom/library'],
    ['/en/resources.feed.json', '/en/feeds/json/library'],
    ['/fr/sujets/visites.atom', '/fr/feeds/atom/topic/visites'],
    ['/en/statements.atom', '/en/feeds/atom/statements'],
  ])('%s is served', (path, route) => {
    const feed = locateFeed(path);
    expect(feed && routeOfFeed(feed)).toBe(route);
  });

  it.each(['/en/ressources.atom', '/en/about.atom', '/en/resources', '/feed.atom'])('%s is none', (path) => {
    expect(locateFeed(path)).toBeNull();
  });

  it('stands beside its page and keeps what was asked, but for page and order', () => {
    expect(feedOf('/en/resources?q=visits&kind=report&sort=title&page=3', 'atom')).toBe(
      '/en/resources.atom?q=visits&kind=report',
    );
    expect(feedOf('/en/about', 'atom')).toBeNull();
  });
});
