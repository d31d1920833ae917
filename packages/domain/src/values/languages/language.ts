import { z } from 'zod';

/** The two languages every public text is written in, as BCP 47 primary tags. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** Both languages, English first (the order of the interface's columns, not of rank). */
export const languages = Language.options;

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

/** One value for each language; both always present. */
export interface EachLanguage<Value> {
  en: Value;
  fr: Value;
}

/** Makes a value for each language from a function of the language. */
export function eachLanguage<Value>(make: (language: Language) => Value): EachLanguage<Value> {
  return { en: make('en'), fr: make('fr') };
}

/** Schema of a value kept per language, where a language may still be missing (null). */
export function bilingual<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({ en: schema.nullable(), fr: schema.nullable() });
}
