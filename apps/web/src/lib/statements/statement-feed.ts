import type { StatementNews, StatementView } from '@coalition/api/client';
import { bareId, otherLanguage, type Language } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { standingInWords } from '@coalition/ui/statements/standing-in-words.ts';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { pathOf, versionPath } from '#lib/addresses.ts';
import { feedForms } from '#lib/interchange/feeds/feed-address.ts';
import { element, xmlDocument, type Xml } from '#lib/interchange/xml.ts';

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
 * endorse it. Ids hold no address part, which may change. @source RFC 4287
 */
export function statementFeed(
  statement: StatementView,
  news: readonly StatementNews[],
  { language, origin, author, endorsers }: FeedSetting,
): string {
  const { slugs } = statement;
  const id = `urn:uuid:${bareId(statement.id)}`;
  const other = otherLanguage(language);
  const standing = standingInWords(statement.stage, statement.version.number, language).join(' ');
  const entries = news.map((item) =>
    element('entry', {}, [
      element('id', {}, `${id}#ledger-${String(item.sequence)}`),
      element('title', {}, titleOf(item, language)),
      element('updated', {}, item.at),
      element('published', {}, item.at),
      ...[language, other].map((each) => {
        const href = versionPath('statementVersion', each, { slug: slugs[each], number: item.version });
        return link('alternate', `${origin}${href}`, { type: 'text/html', language: each });
      }),
      element('summary', {}, item.kind === 'statement_delivered' ? standing : statement.title),
    ]),
  );
  const feedIn = (each: Language): string => `${origin}${pathOf('statementFeed', each, slugs[each])}`;
  const { mediaType } = feedForms.atom;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': `${language}-CA` }, [
      element('id', {}, `${id}#feed-${language}`),
      element('title', {}, statement.title),
      element('subtitle', {}, `${standing} ${endorsementWords[language].roll(endorsers)}`),
      element('updated', {}, news[0]?.at ?? statement.publishedAt),
      element('author', {}, [element('name', {}, author)]),
      element('link', { rel: 'self', href: feedIn(language), type: mediaType }),
      link('alternate', `${origin}${pathOf('statement', language, slugs[language])}`, { type: 'text/html', language }),
      link('alternate', feedIn(other), { type: mediaType, language: other }),
      ...entries,
    ]),
  );
}

function link(rel: string, href: string, { type, language }: { type: string; language: Language }): Xml {
  return element('link', { rel, href, type, hreflang: `${language}-CA` });
}

function titleOf({ kind, version }: StatementNews, language: Language): string {
  const { news } = standingWords[language];
  if (kind === 'statement_published') return news.published(version);
  return kind === 'version_superseded' ? news.superseded(version) : news.delivered(version);
}
