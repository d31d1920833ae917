import { proposeSlug, Slug } from '@coalition/domain/values';
import type { TopicText } from '@coalition/domain/topics';

/** A topic's text with a name alone, unless the changes say more. */
export function topicText(name: string, changes: Partial<TopicText> = {}): TopicText {
  return { name, definition: null, synonyms: [], ...changes };
}

/** What a new topic begins with: a name in English, or in both languages, and nothing else. */
export function beginTopic(english: string, french?: string) {
  const en = { text: topicText(english), isTranslation: false };
  const fr = french === undefined ? undefined : { text: topicText(french), isTranslation: true };
  return {
    slugs: { en: slugOf(english), fr: slugOf(french ?? english) },
    facts: { broader: null },
    confidential: { note: null },
    texts: { en, fr },
  };
}

function slugOf(name: string): Slug {
  return proposeSlug(name) ?? Slug.parse('topic');
}
