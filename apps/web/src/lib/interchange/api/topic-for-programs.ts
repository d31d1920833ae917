import type { PublicClient } from '@coalition/api/client';
import type { ApiTopic } from '@coalition/domain/interchange';
import { inBothLanguages } from './resource-for-programs.ts';

type TopicPage = Awaited<ReturnType<PublicClient['interchange']['topics']['query']>>;
/** A topic that stands. */
export type StandingTopic = Extract<TopicPage['items'][number], { state: 'standing' }>;

/** A topic in both languages. */
export function topicForPrograms({ id, changedAt, shown }: StandingTopic, origin: string): ApiTopic {
  const { slugs, texts, broader } = shown;
  return {
    id,
    isDeleted: false,
    changedAt,
    url: inBothLanguages('topic', slugs, origin),
    name: { en: texts.en?.name ?? null, fr: texts.fr?.name ?? null },
    definition: { en: texts.en?.definition ?? null, fr: texts.fr?.definition ?? null },
    synonyms: { en: texts.en?.synonyms ?? null, fr: texts.fr?.synonyms ?? null },
    broader,
  };
}
