import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, Line, Paragraph } from '../values/index.ts';

/** `top_` and a UUIDv7. */
export const TopicId = idOf('top');
export type TopicId = z.infer<typeof TopicId>;

/** What a topic is in both languages: its place in the vocabulary. @source SKOS `broader` */
export const TopicFacts = z.strictObject({
  broader: TopicId.nullable().meta({ description: 'The wider topic this one belongs to, or none' }),
});
export type TopicFacts = z.infer<typeof TopicFacts>;

/** A topic in one language. @source SKOS `prefLabel`, `definition`, `altLabel` */
export const TopicText = z.strictObject({
  name: Line,
  definition: Paragraph.nullable().meta({ description: 'What belongs under it, in one or two sentences' }),
  synonyms: z
    .array(Line)
    .max(40)
    .meta({ description: 'Everyday words that mean the same; searching one of them finds this topic' }),
});
export type TopicText = z.infer<typeof TopicText>;

/** The controlled vocabulary of subjects, in both languages. */
export const topicKind = recordKind({
  noun: 'topics',
  prefix: 'top',
  Facts: TopicFacts,
  Text: TopicText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});
