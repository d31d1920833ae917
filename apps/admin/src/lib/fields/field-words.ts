import type { EachLanguage } from '@coalition/domain/values';

/** What a field is called, and what helps to fill it in. The English hint is the schema's own unless another stands here. */
export interface FieldWords {
  label: EachLanguage<string>;
  hint?: { en?: string; fr: string };
}

/** Words of fields by their path within a record, without places in lists: `facts.contributors.name`. */
export type FieldWordsByPath = Readonly<Record<string, FieldWords>>;

/** Calls a field by a name in each language; with a French hint where the schema has an English one. */
export function words(en: string, fr: string, hint?: NonNullable<FieldWords['hint']>): FieldWords {
  const label = { en, fr };
  return hint === undefined ? { label } : { label, hint };
}
