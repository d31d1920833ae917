import { Language, type Slug } from '@coalition/domain/values';
import { z } from 'zod';
import type { NamedLink, ResourceCardView, SpokenText } from '@coalition/domain/resources';
import { cardsOf } from './list-cards.ts';
import { linksOf, spoken, spokenText } from './resource-names.ts';
import { findDocuments } from '../search/find-documents.ts';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedTopics } from '../topics/topic.store.ts';

/** How many items a topic shows; the library has the rest, page by page. */
const topicItemsMax = 100;

/** A topic with its items, in one language of the site. */
export interface TopicView extends NamedLink {
  slugs: { en: Slug; fr: Slug };
  definition: SpokenText | null;
  broader: NamedLink | null;
  narrower: NamedLink[];
  /** The first of them in the coalition’s order, a hundred at most. */
  items: ResourceCardView[];
  /** How many there are in all. */
  total: number;
}

/** Every topic with the number of public items under it, by name. */
export async function listTopics(
  db: Db,
  language: Language,
): Promise<(NamedLink & { count: number; broader: string | null })[]> {
  const topics = await publishedTopics.list(db);
  const links = linksOf(topics, language, (record) => spoken(record, language, (text) => text.name));
  const { counts } = await findDocuments(db, {
    noun: 'resources',
    language,
    words: '',
    facets: [],
    order: 'coalition',
    page: 1,
    pageSize: 1,
  });
  const byName = new Intl.Collator(language);
  return topics
    .flatMap((record) => {
      const link = links.get(record.id);
      return link
        ? [{ ...link, count: counts[`topic:${record.id}`] ?? 0, broader: record.published.facts.broader }]
        : [];
    })
    .sort((one, other) => byName.compare(one.name.text, other.name.text));
}

/** A topic by its address part; null when there is none. An earlier address part leads to the topic too. */
export async function findTopic(db: Db, asked: { language: Language; slug: string }): Promise<TopicView | null> {
  const { language } = asked;
  const found = await publishedTopics.findBySlug(db, asked);
  const topics = await publishedTopics.list(db);
  const topic = topics.find(({ id }) => id === found?.id);
  const links = linksOf(topics, language, (record) => spoken(record, language, (text) => text.name));
  const link = topic && links.get(topic.id);
  if (!topic || !link) return null;
  const items = await findDocuments(db, {
    noun: 'resources',
    language,
    words: '',
    facets: [`topic:${topic.id}`],
    order: 'coalition',
    page: 1,
    pageSize: topicItemsMax,
  });
  return {
    ...link,
    slugs: topic.published.slugs,
    definition: spokenText(topic, language, (text) => text.definition),
    broader: (topic.published.facts.broader && links.get(topic.published.facts.broader)) ?? null,
    narrower: topics.flatMap((other) =>
      other.published.facts.broader === topic.id ? (links.get(other.id) ?? []) : [],
    ),
    items: await cardsOf(db, items.ids, language),
    total: items.total,
  };
}

/** What the public site asks of topics. */
export const publicTopicRouter = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => listTopics(ctx.db, input.language)),
  find: procedure('read_published')
    .input(z.strictObject({ language: Language, slug: z.string().max(120) }))
    .query(({ ctx, input }) => findTopic(ctx.db, input)),
});
