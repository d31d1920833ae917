export { TopicFacts, TopicId, topicKind, TopicText } from './topic.ts';
