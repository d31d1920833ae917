import { CalendarDay, Slug, type FactSources, type Language } from '@coalition/domain/values';
import { z } from 'zod';

const Keyed = z.record(z.string(), z.unknown());

/** One entry of a content file: the record's fields by their names, and address parts where a record would have ids. */
export const ContentEntry = z.strictObject({
  slugs: z.strictObject({ en: Slug, fr: Slug }),
  facts: Keyed,
  en: Keyed.optional(),
  fr: Keyed.optional(),
  staffNote: z.string().optional(),
  sources: z.record(z.string(), z.looseObject({ kind: z.string(), checkedOn: CalendarDay.nullable() })).optional(),
  publish: z.boolean().default(true),
});
export type ContentEntry = z.infer<typeof ContentEntry>;

/** Which noun a field of facts names by its address part. */
const nounByField: Readonly<Record<string, string>> = {
  section: 'sections',
  alsoInSections: 'sections',
  topics: 'topics',
  broader: 'topics',
  organisation: 'organisations',
  host: 'organisations',
  resource: 'resources',
  resources: 'resources',
};

/** Finds the id behind a noun's English address part; null when there is none. */
export type FindId = (noun: string, slug: string) => string | null;

/** Puts ids where facts name other records by address part; a name that leads nowhere is left for the schema to refuse. */
export function withIds(facts: unknown, findId: FindId): unknown {
  if (Array.isArray(facts)) return facts.map((item) => withIds(item, findId));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, fieldWithIds(field, value, findId)]));
}

function fieldWithIds(field: string, value: unknown, findId: FindId): unknown {
  const noun = nounByField[field];
  const toId = (item: unknown): unknown =>
    noun !== undefined && typeof item === 'string' ? (findId(noun, item) ?? item) : withIds(item, findId);
  return Array.isArray(value) ? value.map(toId) : toId(value);
}

/** The sources of an entry in the record's own form. */
export function sourcesOf(entry: ContentEntry): unknown {
  const sources = Object.entries(entry.sources ?? {});
  return Object.fromEntries(
    sources.map(([fact, { checkedOn, ...source }]) => [fact, { source, checkedOn }]),
  ) satisfies Record<string, { source: unknown; checkedOn: FactSources[string]['checkedOn'] }>;
}

/** The languages an entry is written in; the first one is the original, the other its translation. */
export function languagesOf(entry: ContentEntry): Language[] {
  return [...(entry.en ? (['en'] as const) : []), ...(entry.fr ? (['fr'] as const) : [])];
}
