import { z } from 'zod';

/** The nouns whose records the office keeps, in the order of its menu. */
export const Noun = z.enum([
  'resources',
  'sections',
  'topics',
  'synonyms',
  'organisations',
  'helplines',
  'pages',
  'members',
  'statements',
  'coalition',
]);
export type Noun = z.infer<typeof Noun>;
