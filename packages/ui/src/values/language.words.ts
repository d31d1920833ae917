import type { Language } from '@coalition/domain/values';

interface LanguageWords {
  /** What each language of the site calls itself in the switch. */
  ownName: string;
  /** @param name the language's name in the reader's language, as inside a sentence */
  inLanguage: (name: string) => string;
  /** @param names one language or several, as a sentence lists them */
  theMaterialIs: (names: string) => string;
}

/** How languages are spoken of. */
export const languageWords = {
  en: {
    ownName: 'English',
    inLanguage: (name) => `in ${name}`,
    theMaterialIs: (names) => `What is there is in ${names}.`,
  },
  fr: {
    ownName: 'Français',
    inLanguage: (name) => `en ${name}`,
    theMaterialIs: (names) => `Ce qui s’y trouve est en ${names}.`,
  },
} as const satisfies Record<Language, LanguageWords>;

const locales = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>;

/** Languages of this land, which browsers leave out of the names they know. @source Unicode CLDR */
const namedHere: Readonly<Record<string, Record<Language, string>>> = {
  atj: { en: 'Atikamekw', fr: 'atikamekw' },
  chp: { en: 'Chipewyan', fr: 'chipewyan' },
  cr: { en: 'Cree', fr: 'cri' },
  iu: { en: 'Inuktitut', fr: 'inuktitut' },
  mic: { en: 'Mi’kmaw', fr: 'mi’kmaw' },
  moe: { en: 'Innu-aimun', fr: 'innu-aimun' },
  moh: { en: 'Mohawk', fr: 'mohawk' },
  oj: { en: 'Ojibwa', fr: 'ojibwa' },
};

/** The name of a language for a reader: `French` in English, `français` in French; the tag itself where nobody has named it. */
export function languageName(tag: string, language: Language): string {
  const { language: base, script, region } = new Intl.Locale(tag);
  const name = Object.hasOwn(namedHere, base) ? namedHere[base]?.[language] : undefined;
  if (name === undefined || region !== undefined) return nameOf(tag, 'language', language);
  return script === undefined ? name : `${name} (${nameOf(script, 'script', language)})`;
}

function nameOf(code: string, type: 'language' | 'script', language: Language): string {
  return new Intl.DisplayNames(locales[language], { type }).of(code) ?? code;
}

/** Several things as a sentence lists them: `a, b and c`; `a, b et c`. */
export function listInWords(items: readonly string[], language: Language): string {
  const and = language === 'en' ? ' and ' : ' et ';
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1) ?? ''}`;
}

/** A phrase as it stands at the beginning of a line: its first letter large. */
export function capitalised(phrase: string, language: Language): string {
  const [first = ''] = phrase;
  return `${first.toLocaleUpperCase(language)}${phrase.slice(first.length)}`;
}

/**
 * What the `lang` attribute of a phrase has to say inside a text of the page's language.
 *
 * @returns undefined where the attribute is not needed: both are the same language
 */
export function foreignLang(tag: string, language: Language): string | undefined {
  return tag === language ? undefined : tag;
}

/** The form of a noun that goes with a count; French counts zero and one alike. */
export function byCount(count: number, [one, many]: readonly [one: string, many: string], language: Language): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? one : many;
}

/** A whole number with the thousands spaced as the language spaces them. */
export function numberInWords(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

/** Says how many of something there are, number and noun: `counted('en')('name', 'names')(2)` is `2 names`. */
export function counted(language: Language) {
  return (one: string, many: string) =>
    (count: number): string =>
      `${numberInWords(count, language)} ${byCount(count, [one, many], language)}`;
}
