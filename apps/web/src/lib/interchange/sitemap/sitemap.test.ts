import { HarvestMoment } from '@coalition/domain/interchange';
import { describe, expect, it } from 'vitest';
import { lonePages } from '#lib/addresses.ts';
import { sitemapIndex, sitemapPart, type ListedRecord } from './sitemap.ts';
import { findAll, readXml } from '../xml.examples.ts';

const origin = 'https://coalition.example';
const item = (number: number): ListedRecord => {
  const slug = `item-${String(number)}`;
  return { noun: 'resources', slugs: { en: slug, fr: slug }, changedAt: `2026-03-02T15:00:0${String(number % 10)}Z` };
};

const changes = { words: {}, lists: { helplines: HarvestMoment.parse('2026-03-01T10:00:00Z') }, others: {} };
const mapped = (...records: ListedRecord[]) => ({ records, changes, origin });

describe('the sitemap', () => {
  it('names a file for each kind of page that there is', () => {
    const root = readXml(sitemapIndex(mapped(item(1), item(7))));
    expect(findAll(root, 'loc').map(({ text }) => text)).toEqual([
      `${origin}/sitemap-pages.xml`,
      `${origin}/sitemap-resources.xml`,
    ]);
    expect(findAll(root, 'lastmod').map(({ text }) => text)).toEqual(['2026-03-01T10:00:00Z', '2026-03-02T15:00:07Z']);
  });

  it('names every page in both languages, with its twins', () => {
    expect(findAll(readXml(sitemapPart('pages', mapped()) ?? ''), 'url')).toHaveLength(lonePages.length * 2);
    const [url] = findAll(readXml(sitemapPart('resources', mapped(item(1))) ?? ''), 'url');
    expect(url?.children.map(({ name }) => name)).toEqual(['loc', 'lastmod', 'xhtml:link', 'xhtml:link', 'xhtml:link']);
  });

  it('says when a page that stands alone changed where that is known, and nothing where it is not', () => {
    const urls = findAll(readXml(sitemapPart('pages', mapped()) ?? ''), 'url');
    const dated = urls.filter((url) => findAll(url, 'lastmod').length > 0);
    expect(dated.map((url) => findAll(url, 'loc')[0]?.text)).toEqual([
      `${origin}/en/help-now`,
      `${origin}/fr/aide`,
      `${origin}/en/children-and-youth`,
      `${origin}/fr/enfants-et-jeunes`,
    ]);
  });

  it('holds no more in a file than searchers read, and has no file that it does not name', () => {
    const many = Array.from({ length: 30_000 }, (_nothing, number) => item(number));
    const files = findAll(readXml(sitemapIndex(mapped(...many))), 'loc').map(({ text }) => text);
    expect(files).toHaveLength(4);
    const counts = ['resources', 'resources-2', 'resources-3'].map(
      (name) => sitemapPart(name, mapped(...many))?.split('<url>').length ?? 0,
    );
    expect(counts.reduce((sum, count) => sum + count - 1, 0)).toBe(60_000);
    expect(Math.max(...counts)).toBeLessThan(50_000);
    for (const name of ['nothing', 'resources-4', 'resources-1', 'constructor'])
      expect(sitemapPart(name, mapped(...many))).toBeNull();
  });
});
