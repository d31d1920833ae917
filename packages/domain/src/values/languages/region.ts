import { z } from 'zod';
import type { Language } from './language.ts';

const provinces = {
  AB: ['Alberta', 'Alberta'],
  BC: ['British Columbia', 'Colombie-Britannique'],
  MB: ['Manitoba', 'Manitoba'],
  NB: ['New Brunswick', 'Nouveau-Brunswick'],
  NL: ['Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'],
  NS: ['Nova Scotia', 'Nouvelle-Écosse'],
  NT: ['Northwest Territories', 'Territoires du Nord-Ouest'],
  NU: ['Nunavut', 'Nunavut'],
  ON: ['Ontario', 'Ontario'],
  PE: ['Prince Edward Island', 'Île-du-Prince-Édouard'],
  QC: ['Quebec', 'Québec'],
  SK: ['Saskatchewan', 'Saskatchewan'],
  YT: ['Yukon', 'Yukon'],
} as const;

/** Wider areas by UN M49 digits; named here because browsers leave some of them unnamed. */
const areas = {
  '001': ['World', 'Monde'],
  '002': ['Africa', 'Afrique'],
  '003': ['North America', 'Amérique du Nord'],
  '009': ['Oceania', 'Océanie'],
  '019': ['Americas', 'Amériques'],
  '142': ['Asia', 'Asie'],
  '150': ['Europe', 'Europe'],
  '154': ['Northern Europe', 'Europe du Nord'],
  '155': ['Western Europe', 'Europe de l’Ouest'],
  '419': ['Latin America and the Caribbean', 'Amérique latine et Caraïbes'],
} as const;

/** The thirteen provinces and territories of Canada, by ISO 3166-2 code, alphabetically by code. */
export const Province = z.enum(
  ['CA-AB', 'CA-BC', 'CA-MB', 'CA-NB', 'CA-NL', 'CA-NS', 'CA-NT', 'CA-NU', 'CA-ON', 'CA-PE', 'CA-QC', 'CA-SK', 'CA-YT'],
  { error: 'not_a_province' },
);
export type Province = z.infer<typeof Province>;

/** A country (ISO 3166-1 alpha-2), a Canadian province (ISO 3166-2), or a wider area (UN M49 digits). */
export const Region = z
  .string()
  .refine((code) => Province.safeParse(code).success || isCountry(code) || isArea(code), { error: 'not_a_region' })
  .brand<'Region'>();
export type Region = z.infer<typeof Region>;

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'].includes(code) &&
    countryNames.of(code) !== undefined
  );
}

function isArea(code: string): code is keyof typeof areas {
  return Object.hasOwn(areas, code);
}

const namesIn = {
  en: new Intl.DisplayNames('en-CA', { type: 'region' }),
  fr: new Intl.DisplayNames('fr-CA', { type: 'region' }),
};

/**
 * The name of a region as a reader of the language knows it.
 *
 * @example
 * ```ts
 * import { regionName } from '@coalition/domain/values';
 *
 * regionName('CA-BC', 'fr'); // → 'Colombie-Britannique'
 * regionName('150', 'en'); // → 'Europe'
 * ```
 */
export function regionName(region: string, language: Language): string {
  const province = Province.safeParse(region);
  if (province.success) return provinceName(province.data, language);
  if (isArea(region)) return areas[region][language === 'en' ? 0 : 1];
  return namesIn[language].of(region) ?? region;
}

const ProvinceCode = z.enum(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']);

/** The name of a province or territory in English or French. @source Government of Canada's list of names */
export function provinceName(province: Province, language: Language): string {
  return provinces[ProvinceCode.parse(province.slice(3))][language === 'en' ? 0 : 1];
}

/** Whether a region lies in Canada. */
export function isCanadian(region: string): boolean {
  return region === 'CA' || region.startsWith('CA-');
}
