import { Audience, ResourceKind } from '@coalition/domain/resources';
import { LanguageTag, Region, Slug, type Language } from '@coalition/domain/values';
import type { LibraryQuery } from '@coalition/api/client';
import { z } from 'zod';
import { pathOf } from '#lib/addresses.ts';
import { libraryParameters, type LibraryParameter } from '#lib/library/library-parameters.ts';

/** What an address asks of the library, parameter by parameter. */
export type LibraryAsked = Partial<Record<LibraryParameter, string>>;

const Parsed = z.object({
  q: z.string().max(200).default(''),
  section: Slug.nullable().default(null),
  kind: ResourceKind.nullable().default(null),
  audience: Audience.nullable().default(null),
  topic: Slug.nullable().default(null),
  language: LanguageTag.nullable().default(null),
  place: Region.nullable().default(null),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  children: z.literal('yes').nullable().default(null),
  sort: z.enum(['coalition', 'relevance', 'newest', 'oldest', 'title', 'checked']).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1'),
});

/** Signs and spaces without a word among them. */
const signsAlone = /^[\p{Punctuation}\p{Symbol}\p{Separator}\p{Mark}\p{Format}]+$/u;

/** Whether somebody typed something to search in which there is no word to look for. */
export function isWordless(search: URLSearchParams): boolean {
  return signsAlone.test(search.get('q') ?? '');
}

/**
 * The parameters of an address that the library knows; null when one stands there twice. Others are left out, empty ones too, and a search
 * without a word.
 */
export function readLibraryAddress(search: URLSearchParams): LibraryAsked | null {
  const asked: LibraryAsked = {};
  for (const name of libraryParameters) {
    const values = search.getAll(name);
    if (values.length > 1) return null;
    if (values[0] && !(name === 'q' && isWordless(search))) asked[name] = values[0];
  }
  return asked;
}

/** The question behind an address; null when a value is none that the library knows. */
export function libraryQuery(asked: LibraryAsked, language: Language): LibraryQuery | null {
  const parsed = Parsed.safeParse(asked);
  if (!parsed.success) return null;
  const { q, section, kind, audience, topic, place, year, children, sort, page } = parsed.data;
  if (/[\u0000-\u001F\u007F]|\p{Surrogate}/u.test(q)) return null;
  return {
    language,
    words: q.trim(),
    section,
    kind,
    audience,
    topic,
    materialLanguage: parsed.data.language,
    place,
    year,
    isChildFacing: children === 'yes',
    order: sort ?? (q.trim() === '' ? 'coalition' : 'relevance'),
    page: Number(page),
  };
}

/** The address of a state of the library; its parameters stand in one order, so that each state has one address. */
export function libraryPath(asked: LibraryAsked, language: Language): string {
  const search = new URLSearchParams();
  for (const name of libraryParameters) {
    const value = asked[name];
    if (value !== undefined && !(name === 'page' && value === '1')) search.set(name, value);
  }
  const query = search.toString();
  return query === '' ? pathOf('library', language) : `${pathOf('library', language)}?${query}`;
}
