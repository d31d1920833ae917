import type { StatementView } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { pathOf } from '#lib/addresses.ts';
import { node } from '#lib/page/graph/json-ld.ts';
import type { JsonLdNode } from '#lib/page/page-meta.ts';

/** What a statement's node needs beside the statement. */
interface NodeSetting {
  language: Language;
  origin: string;
  /** The name under which the coalition publishes. */
  publisher: string;
  /** How many stand on the roll of the page. */
  endorsers: number;
}

/** A statement as schema.org describes it; only what the page shows. @source schema.org Article, InteractionCounter */
export function statementNode(
  statement: StatementView,
  { language, origin, publisher, endorsers }: NodeSetting,
): JsonLdNode {
  const other = otherLanguage(language);
  const idOf = (of: Language): string => `${origin}${pathOf('statement', of, statement.slugs[of])}#statement`;
  return node({
    '@type': statement.kind === 'press_release' ? 'NewsArticle' : 'Article',
    '@id': idOf(language),
    headline: statement.title,
    genre: statementWords[language].kinds[statement.kind],
    url: `${origin}${pathOf('statement', language, statement.slugs[language])}`,
    datePublished: statement.issuedOn ?? statement.firstPublishedOn,
    dateModified: statement.publishedAt,
    inLanguage: language,
    version: statement.version.number,
    publisher: { '@type': 'NGO', name: publisher },
    workTranslation: { '@type': 'Article', '@id': idOf(other), inLanguage: other },
    citation: statement.related.map(({ title, slug }) => ({
      '@type': 'CreativeWork',
      name: title.text,
      url: `${origin}${pathOf('resource', language, slug)}`,
    })),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/EndorseAction',
      userInteractionCount: endorsers,
    },
  });
}
