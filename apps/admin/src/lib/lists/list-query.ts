import { Care, Publication, type PublicationStatus } from '@coalition/domain/revisions';
import { CheckAge, Language } from '@coalition/domain/values';
import { z } from 'zod';
import type { Noun } from '#lib/revisions/noun.ts';

const statuses = Publication.options.map((option) => option.shape.status.value);

/** How a list can be sorted. */
export const ListSort = z.enum(['shelf', 'title', 'changed', 'checked', 'care']);
export type ListSort = z.infer<typeof ListSort>;

/** What a list is asked for; every part stands in the address, null leaves it open. */
export interface ListQuery {
  q: string;
  status: PublicationStatus | null;
  care: Care | null;
  section: string | null;
  /** A country or wider area. */
  place: string | null;
  /** A language in which visitors can read it. */
  language: Language | null;
  /** How long ago its address or number was checked. */
  checked: CheckAge | null;
  sort: ListSort;
}

/** Reads a list's address; what it does not know, or finds twice, it leaves open. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const one = (name: string): string | null => {
    const values = parameters.getAll(name);
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  return {
    q: (one('q') ?? '').slice(0, 200),
    status: statuses.find((status) => status === one('status')) ?? null,
    care: Care.safeParse(one('care')).data ?? null,
    section: one('section'),
    place: one('place'),
    language: Language.safeParse(one('language')).data ?? null,
    checked: CheckAge.safeParse(one('checked')).data ?? null,
    sort: ListSort.safeParse(one('sort')).data ?? 'shelf',
  };
}

/** The address of a list in a state; what is open is left out. */
export function listAddress(noun: Noun, query: Partial<ListQuery>): string {
  const set = Object.entries(query).filter(
    ([name, value]) => value !== null && value !== '' && !(name === 'sort' && value === 'shelf'),
  );
  const parameters = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return `/records/${noun}${set.length === 0 ? '' : `?${parameters.toString()}`}`;
}
