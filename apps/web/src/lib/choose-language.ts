import { Language, type Language as SiteLanguage } from '@coalition/domain/values';

/** How many choices of a reader are looked at; nobody reads more languages than that. */
const choicesMax = 30;

/**
 * The language of the site that a reader prefers, as the browser says it.
 *
 * @param accepted an Accept-Language header; English where it names neither language or refuses both
 * @source RFC 9110, section 12.5.4
 */
export function chooseLanguage(accepted: string | null | undefined): SiteLanguage {
  let chosen: SiteLanguage = 'en';
  let weight = 0;
  for (const choice of (accepted ?? '').slice(0, 1_000).split(',').slice(0, choicesMax)) {
    const [range = '', ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase());
    const language = Language.safeParse(range.split('-')[0]);
    const asked = weightOf(parameters);
    if (language.success && asked > weight) {
      chosen = language.data;
      weight = asked;
    }
  }
  return chosen;
}

/** The language an address is in; null where the address says none. */
export function languageOfAddress(path: string): SiteLanguage | null {
  const language = Language.safeParse(path.split(/[/?#]/)[1]);
  return language.success ? language.data : null;
}

function weightOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (written === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(written) ? Number(written) : 0;
}
