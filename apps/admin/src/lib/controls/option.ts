import { Province, Region, regionName, type Language } from '@coalition/domain/values';
import { languageName } from '@coalition/ui/values/language.words.ts';

/** Something that can be chosen, by its name for the reader. */
export interface Option {
  value: string;
  name: string;
  /** The language of the name, where it is not the reader's. */
  lang?: string | undefined;
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** The options whose name or code holds every typed word, those that begin with it first. */
export function matchOptions(options: readonly Option[], typed: string): Option[] {
  const asked = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = options.filter(({ value, name }) =>
    asked.every((word) => folded(name).includes(word) || value.toLowerCase() === word),
  );
  const starts = ({ name }: Option): number => (folded(name).startsWith(asked[0] ?? '') ? 0 : 1);
  return found.toSorted((one, other) => starts(one) - starts(other));
}

/** Wider areas that something can be about, by UN M49. */
const areas = ['001', '002', '003', '005', '009', '013', '019', '021', '029', '142', '150', '419'];

/** Provinces, countries and wider areas, by name; Canada and its provinces first. */
export function regionOptions(language: Language): Option[] {
  const named = (codes: readonly string[]): Option[] =>
    codes
      .map((value) => ({ value, name: regionName(value, language) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language));
  const letters = Array.from({ length: 26 }, (_letter, index) => String.fromCharCode(65 + index));
  const countries = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => code !== 'CA' && Region.safeParse(code).success);
  return [...named(['CA']), ...named(Province.options), ...named(areas), ...named(countries)];
}

/** Languages that material of the library is often in; any other can be typed as its code. */
const languageTags = [
  'en',
  'fr',
  'iu',
  'iu-Cans',
  'iu-Latn',
  'cr',
  'cr-Cans',
  'oj',
  'oj-Cans',
  'mic',
  'moh',
  'chp',
  'atj',
  'moe',
  'es',
  'pt',
  'de',
  'it',
  'nl',
  'pl',
  'uk',
  'ru',
  'ar',
  'fa',
  'ur',
  'hi',
  'pa',
  'zh',
  'ko',
  'ja',
  'tl',
  'vi',
  'so',
];

/** Those languages by name for a reader; English and French first. */
export function languageOptions(language: Language): Option[] {
  return languageTags.map((value) => ({ value, name: languageName(value, language) }));
}
