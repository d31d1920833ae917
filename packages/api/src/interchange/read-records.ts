import type { TopicText } from '@coalition/domain/topics';
import { bareId, eachLanguage, type BareId, type EachLanguage, type Slug } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
import { publishedStatements } from '../statements/statement.store.ts';
import { publishedTopics } from '../topics/topic.store.ts';

/** A topic in both languages; a text is null where there is none in that language. */
export interface TopicShown {
  slugs: EachLanguage<Slug>;
  texts: EachLanguage<TopicText | null>;
  broader: BareId | null;
}

/** Public topics by their ids. */
export async function showTopics(db: Db, ids: readonly string[]): Promise<Map<string, TopicShown>> {
  const topics = await publishedTopics.list(db, ids);
  return new Map(
    topics.map(({ id, published }) => {
      const { broader } = published.facts;
      const texts = eachLanguage((language) => published.texts[language]?.text ?? null);
      return [id, { slugs: published.slugs, texts, broader: broader && bareId(broader) }];
    }),
  );
}

/** Public statements by their ids: where they stand; their words are read at their address. */
export async function showStatements(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { slugs: EachLanguage<Slug> }>> {
  const statements = await publishedStatements.list(db, ids);
  return new Map(statements.map(({ id, published }) => [id, { slugs: published.slugs }]));
}
