import { doiOf, isbnOf } from '../resources/index.ts';
import { LanguageTag, PartialDate, WebAddress } from '../values/index.ts';

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  american: 'en-US',
  british: 'en-GB',
  canadian: 'en-CA',
  eng: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  fre: 'fr',
  fra: 'fr',
  spanish: 'es',
  espagnol: 'es',
  german: 'de',
  ngerman: 'de',
  allemand: 'de',
  inuktitut: 'iu',
};

/** The language that a word or a tag stands for, in canonical case; null where it is none. */
export function languageIn(text: string): LanguageTag | null {
  const word = text.trim().toLowerCase();
  const tag = LanguageTag.safeParse(languageNames[word] ?? canonical(word.replaceAll('_', '-')));
  return tag.success ? tag.data : null;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

/** A date as exact as it is written: year first, parted by hyphens, strokes or dots. Others are not guessed at. */
export function dateIn(text: string): PartialDate | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:[-/.](\d{1,2})?)?(?:[-/.](\d{1,2})?)?[-/.]*(?:T[\d:.]+Z?)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  const date = PartialDate.safeParse(parts.join('-'));
  return date.success ? date.data : null;
}

/** A web address as it is given; one that begins with `www.` is held to be secure. */
export function addressIn(text: string): WebAddress | null {
  const address = WebAddress.safeParse(/^www\./i.test(text) ? `https://${text}` : text);
  return address.success ? address.data : null;
}

/** The DOI in a text, spelled as it is there. */
export function doiIn(text: string): string | null {
  const doi = doiOf(text);
  if (doi === null) return null;
  const at = text.toLowerCase().indexOf(doi);
  // A few letters are longer in lower case, so that the place may be another one.
  const spelled = text.slice(at, at + doi.length);
  return spelled.toLowerCase() === doi ? spelled : doi;
}

/** The ISBN in a text, in thirteen digits. */
export function isbnIn(text: string): string | null {
  return isbnOf(text);
}

const answers: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  1: true,
  oui: true,
  o: true,
  vrai: true,
  x: true,
  false: false,
  no: false,
  n: false,
  0: false,
  non: false,
  faux: false,
};

/** Yes or no in either language, as spreadsheets and people write it; null for anything else. */
export function answerIn(text: string): boolean | null {
  return answers[text.trim().toLowerCase()] ?? null;
}

const smallWords = {
  en: /(?<!\p{L})(?:the|of|and|for|to|with|on|in|a|an|how|your|is|are|what|when)(?![\p{L}'’])/giu,
  fr: /(?<!\p{L})(?:(?:le|la|les|des|du|de|et|pour|un|une|au|aux|sur|dans|avec|en|est|quand)(?![\p{L}'’])|[ld]['’](?=\p{L}))/giu,
} as const;

/** The one of our two languages that a title is surely in, by its small words; null where it could be either, or neither. */
export function titleLanguageIn(title: string): 'en' | 'fr' | null {
  const [en, fr] = [title.match(smallWords.en)?.length ?? 0, title.match(smallWords.fr)?.length ?? 0];
  if (fr >= 2 && fr > en * 2) return 'fr';
  return en >= 2 && en > fr * 2 ? 'en' : null;
}
