import type { StatementNews, StatementView } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { standingInWords } from '@coalition/ui/statements/standing-in-words.ts';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { pathOf, versionPath } from '#lib/addresses.ts';
import { element, xmlDocument } from '#lib/interchange/xml.ts';

/** What a feed is made of beside the statement and its news. */
interface FeedSetting {
  language: Language;
  origin: string;
  author: string;
  /** How many stand on the roll. */
  endorsers: number;
}

/**
 * What happened to a statement, as an Atom feed: one entry for each entry of the ledger that is no person's, and how many
 * endorse it. @source RFC 4287
 */
export function statementFeed(
  statement: StatementView,
  news: readonly StatementNews[],
  { language, origin, author, endorsers }: FeedSetting,
): string {
  const slug = statement.slugs[language];
  const page = `${origin}${pathOf('statement', language, slug)}`;
  const standing = standingInWords(statement.stage, statement.version.number, language).join(' ');
  const entries = news.map((item) => {
    const href = `${origin}${versionPath('statementVersion', language, { slug, number: item.version })}`;
    return element('entry', {}, [
      element('id', {}, `${page}#ledger-${String(item.sequence)}`),
      element('title', {}, titleOf(item, language)),
      element('updated', {}, item.at),
      element('link', { rel: 'alternate', href }),
      element('summary', {}, item.kind === 'statement_delivered' ? standing : statement.title),
    ]);
  });
  const self = `${origin}${pathOf('statementFeed', language, slug)}`;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': `${language}-CA` }, [
      element('id', {}, `${page}#feed`),
      element('title', {}, statement.title),
      element('subtitle', {}, `${standing} ${endorsementWords[language].roll(endorsers)}`),
      element('updated', {}, news[0]?.at ?? statement.publishedAt),
      element('author', {}, [element('name', {}, author)]),
      element('link', { rel: 'self', href: self }),
      element('link', { rel: 'alternate', href: page }),
      ...entries,
    ]),
  );
}

function titleOf({ kind, version }: StatementNews, language: Language): string {
  const { news } = standingWords[language];
  if (kind === 'statement_published') return news.published(version);
  return kind === 'version_superseded' ? news.superseded(version) : news.delivered(version);
}
