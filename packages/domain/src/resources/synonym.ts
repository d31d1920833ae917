import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, Line, Paragraph } from '../values/index.ts';
import { Audience, ResourceKind } from './resource.ts';

/** `syn_` and a UUIDv7. */
export const SynonymId = idOf('syn');
export type SynonymId = z.infer<typeof SynonymId>;

/** What a list of everyday words stands for; what has a topic has its everyday words there. */
export const SynonymFacts = z.strictObject({
  kinds: z.array(ResourceKind).max(20).meta({ description: 'Items of these kinds are found by the words' }),
  audiences: z.array(Audience).max(20).meta({ description: 'Items made for these readers are found by the words' }),
});
export type SynonymFacts = z.infer<typeof SynonymFacts>;

/** Everyday words in one language; they find items whatever language is searched. @source SKOS `hiddenLabel` */
export const SynonymText = z.strictObject({
  name: Line.meta({ description: 'What the words mean; visitors do not see it' }),
  words: z.array(Line).min(1).max(60).meta({ description: 'Words as people type them when they look for such items' }),
});
export type SynonymText = z.infer<typeof SynonymText>;

/** Everyday words for kinds of items and for readers, as records of the office. */
export const synonymKind = recordKind({
  noun: 'synonyms',
  prefix: 'syn',
  Facts: SynonymFacts,
  Text: SynonymText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});

/** The facets of the library that a list of everyday words stands for. */
export function facetsMeant({ kinds, audiences }: SynonymFacts): string[] {
  return [...kinds.map((kind) => `kind:${kind}`), ...audiences.map((audience) => `audience:${audience}`)];
}
