import type { PageChanges } from '@coalition/api/client';
import { PageKey } from '@coalition/domain/pages';
import { pageOfKey, type LonePage } from '#lib/addresses.ts';

/** When the pages that stand alone last changed, as far as somebody knows. */
export interface KnownChanges extends PageChanges {
  /** Of pages that show something else than words and records. */
  others: Partial<Record<LonePage, readonly string[]>>;
}

/** The records that each page lists besides the words that are kept for it. */
const listedOn: Record<LonePage, readonly (keyof PageChanges['lists'])[]> = {
  home: ['coalition', 'topics', 'resources'],
  library: ['resources', 'sections', 'topics'],
  members: ['members', 'organisations'],
  helpNow: ['helplines'],
  topics: ['topics', 'resources'],
  statements: ['statements'],
  childrenAndYouth: ['helplines', 'resources'],
  about: ['coalition'],
  history: [],
  privacy: ['coalition'],
  accessibility: ['coalition'],
  safety: [],
  ledger: [],
  data: [],
};

/** When what a page shows last changed, to the second (UTC); null where nobody knows. */
export function lastChange(page: LonePage, { words, lists, others }: KnownChanges): string | null {
  const keys = PageKey.options.filter((key) => pageOfKey[key] === page);
  const known = [
    ...keys.map((key) => words[key]),
    ...listedOn[page].map((noun) => lists[noun]),
    ...(others[page] ?? []),
  ].flatMap((moment) => (moment === undefined ? [] : [`${moment.slice(0, 19)}Z`]));
  return known.sort().at(-1) ?? null;
}
