import { z } from 'zod';
import { languages, type EachLanguage, type Json, type Language } from '../../values/index.ts';

/** A value that each language of the site has its own of: both side by side, or the one that was asked for; null where it is missing. */
export function localised<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([schema.nullable(), z.strictObject({ en: schema.nullable(), fr: schema.nullable() })])
    .meta({ description: 'In both languages with `lang=all`, else in the one asked for; null where it is missing' });
}

/** The same answer in one language: whatever stands there in both is narrowed to it, at any depth. */
export function inLanguage(value: Json, language: Language): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => inLanguage(item, language));
  if (isInBoth(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** Nothing else of the public API has exactly these two keys. */
function isInBoth(value: Readonly<Record<string, Json>>): value is Readonly<Record<string, Json>> & EachLanguage<Json> {
  const keys = Object.keys(value);
  return keys.length === languages.length && languages.every((language) => Object.hasOwn(value, language));
}
