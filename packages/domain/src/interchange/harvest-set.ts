import { z } from 'zod';

/** The sides by which items are gathered into sets, by the name a harvester uses. */
export const HarvestSide = z.enum(['lang', 'type', 'audience', 'topic']);
export type HarvestSide = z.infer<typeof HarvestSide>;

const SetValue = z.string().regex(/^[\w-]{1,120}$/, { error: 'invalid_value' });

/** A set of items: all that one side knows, or one value of it. A topic's value is its address part in English. */
export const HarvestSet = z.strictObject({
  side: HarvestSide,
  /** Null for everything that has a value on this side. */
  value: SetValue.nullable(),
});
export type HarvestSet = z.infer<typeof HarvestSet>;

/** The facet of the search that stands behind each side. */
export const facetOfSide = {
  lang: 'language',
  type: 'kind',
  audience: 'audience',
  topic: 'topic',
} as const satisfies Record<HarvestSide, string>;

const sideOfFacet = { language: 'lang', kind: 'type', audience: 'audience', topic: 'topic' } as const;

/** The set that a facet of an item puts it in, a language without its region; null for a facet that makes no set. */
export function setOfFacet(facet: string): HarvestSet | null {
  const [name = '', value = ''] = facet.split(':');
  if (!isSetFacet(name) || value === '') return null;
  const side = sideOfFacet[name];
  return { side, value: side === 'lang' ? value.replace(/-.*$/, '') : value };
}

function isSetFacet(name: string): name is keyof typeof sideOfFacet {
  return Object.hasOwn(sideOfFacet, name);
}

/** How a set is written; what stands before the colon is a set itself. @source OAI-PMH 2.0, section 2.6 */
export function writeSet({ side, value }: HarvestSet): string {
  return value === null ? side : `${side}:${value}`;
}

/** Reads the name of a set; null for one that can name none of ours. */
export function readSet(text: string): HarvestSet | null {
  const [, side, value = null] = /^([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  return HarvestSet.safeParse({ side, value }).data ?? null;
}
