import { CalendarDay, Digest, Instant, Slug } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
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

  it('has an entry for each thing that happened, which keeps its id', () => {
    expect(xml.match(/<entry>/g)).toHaveLength(2);
    expect(xml).toContain('<id>https://site.example/en/statements/visits#ledger-9</id>');
    expect(xml).toContain('href="https://site.example/en/statements/visits/versions/1"');
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
