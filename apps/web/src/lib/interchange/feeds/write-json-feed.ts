import type { Feed } from './feed.ts';

/** Writes news as JSON. @source JSON Feed 1.1 */
export function writeJsonFeed(feed: Feed): string {
  const { language, title, page, self, next, twin, author, deleted, total } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    language: `${language}-CA`,
    authors: [{ name: author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      tags: entry.categories.map(({ label }) => label),
      language: entry.summaryLanguage ?? entry.titleLanguage,
      _coalition: { title_language: entry.titleLanguage, other_language_url: entry.twinUrl },
    })),
    _coalition: { total, deleted, ...(twin === null ? {} : { other_language_feed_url: twin }) },
  });
}
