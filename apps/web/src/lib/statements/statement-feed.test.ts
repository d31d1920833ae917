import { CalendarDay, Digest, Instant, Slug } from '@coalition/domain/values';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { locate } from '#lib/addresses.ts';
import { statementFeed } from './statement-feed.ts';
import { statementNode } from './statement-node.ts';

const at = Instant.parse('2026-03-02T15:00:00.000Z');
const statement = {
  id: 'stm_01900000-0000-7000-8000-000000000001',
  slugs: { en: Slug.parse('visits'), fr: Slug.parse('visites') },
  kind: 'press_release' as const,
  issuedOn: null,
  title: 'Visits & <letters>',
  html: '<p>Words.</p>',
  markdown: 'Words.',
  addressees: [],
  attachments: [],
  version: { number: 2, digest: Digest.parse('a'.repeat(64)), supersededBy: null },
  stage: { stage: 'preparing' as const },
  publishedAt: at,
  firstPublishedAt: at,
  firstPublishedOn: CalendarDay.parse('2026-03-02'),
  mediaContact: null,
  related: [],
  answers: [],
};
const setting = { language: 'en' as const, origin: 'https://site.example' };
const news = [
  { sequence: 9, at, kind: 'statement_published' as const, version: 2 },
  { sequence: 4, at, kind: 'statement_published' as const, version: 1 },
];

describe('the feed of a statement', () => {
  const xml = statementFeed(statement, news, { ...setting, author: 'Coalition', endorsers: 3 });

  it('has an entry for each thing that happened, which keeps its id whatever its address', () => {
    expect(xml.match(/<entry>/g)).toHaveLength(2);
    const ids = (text: string) => text.match(/<id>[^<]*<\/id>/g);
    expect(ids(xml)).toContain('<id>urn:uuid:01900000-0000-7000-8000-000000000001#ledger-9</id>');
    const moved = { ...statement, slugs: { ...statement.slugs, en: Slug.parse('moved') } };
    expect(ids(statementFeed(moved, news, { ...setting, author: 'Coalition', endorsers: 3 }))).toEqual(ids(xml));
    expect(xml).toContain('href="https://site.example/en/statements/visits/versions/1"');
    expect(xml).toContain('href="https://site.example/fr/declarations/visites/versions/1"');
  });

  it('stands beside the statement’s page, and names its twin', () => {
    expect(xml).toContain('rel="self" href="https://site.example/en/statements/visits.atom"');
    expect(xml).toContain('href="https://site.example/fr/declarations/visites.atom"');
    for (const path of ['/en/statements/visits.atom', '/fr/declarations/visites.atom'])
      expect(locate(path)).toMatchObject({
        page: 'statementFeed',
        slug: path.endsWith('visits.atom') ? 'visits' : 'visites',
      });
  });

  it('is read by a feed reader that did not write it', async () => {
    const read = await new Parser().parseString(xml);
    expect(read).toMatchObject({ title: 'Visits & <letters>' });
    expect(read.items).toHaveLength(2);
    expect(read.items[0]).toMatchObject({ link: 'https://site.example/en/statements/visits/versions/2' });
  });

  it('says how many endorse it, and lets no character of a title end an element', () => {
    expect(xml).toMatch(/<subtitle>[^<]*3[^<]*<\/subtitle>/);
    expect(xml).toContain('<title>Visits &amp; &lt;letters&gt;</title>');
  });
});

describe('a statement for search engines', () => {
  it('says what the page says: its version, its twin, and how many endorse it', () => {
    expect(statementNode(statement, { ...setting, publisher: 'Coalition', endorsers: 3 })).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Visits & <letters>',
      datePublished: '2026-03-02',
      version: 2,
      workTranslation: { '@id': 'https://site.example/fr/declarations/visites#statement' },
      interactionStatistic: { userInteractionCount: 3 },
    });
  });
});
