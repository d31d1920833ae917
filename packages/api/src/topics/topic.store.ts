import { topicKind } from '@coalition/domain/topics';
import { publishedStore } from '../revisions/records/published.store.ts';

/** The vocabulary of subjects as visitors see it. */
export const publishedTopics = publishedStore(topicKind);
