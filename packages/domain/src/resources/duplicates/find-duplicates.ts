import { z } from 'zod';
import { isNearTitle, type FoldedTitle } from './fold-title.ts';
import { identityKeys, type Identity } from './identity.ts';

/** Why an item may be the one we have, the surest first. */
export const DuplicateReason = z.enum(['doi', 'isbn', 'address', 'title', 'shared_page', 'similar_title']);
export type DuplicateReason = z.infer<typeof DuplicateReason>;

/** An item that may be the one we have: `same` where a number or its own address says so, `likely` where a person must look. */
export const DuplicateMatch = z.strictObject({
  id: z.string(),
  reason: DuplicateReason,
  strength: z.enum(['same', 'likely']),
});
export type DuplicateMatch = z.infer<typeof DuplicateMatch>;

/** Whether two identities may be of one record, and the surest reason; null where nothing says so. Either may come first. */
export function judgeDuplicate(one: Identity, other: Identity): Omit<DuplicateMatch, 'id'> | null {
  if (share(one.dois, other.dois)) return { reason: 'doi', strength: 'same' };
  if (share(one.isbns, other.isbns)) return { reason: 'isbn', strength: 'same' };
  if (share(one.addresses, other.addresses)) return { reason: 'address', strength: 'same' };
  if (some(one, other, isSameTitle)) return { reason: 'title', strength: 'likely' };
  const isPageShared = share([...one.addresses, ...one.pages], [...other.addresses, ...other.pages]);
  if (isPageShared) return { reason: 'shared_page', strength: 'likely' };
  return some(one, other, isNearTitle) ? { reason: 'similar_title', strength: 'likely' } : null;
}

function some(one: Identity, other: Identity, isAlike: (one: FoldedTitle, other: FoldedTitle) => boolean): boolean {
  return one.titles.some((title) => other.titles.some((candidate) => isAlike(title, candidate)));
}

/** The same words, or one lacks the subtitle; two different subtitles are two items of a series. */
function isSameTitle(one: FoldedTitle, other: FoldedTitle): boolean {
  if (one.whole === '' || other.whole === '') return false;
  return one.whole === other.whole || one.main === other.whole || one.whole === other.main;
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

/** Items by what identifies them: asking costs as much as the item has keys, however many items there are. */
export interface DuplicateIndex {
  add: (id: string, identity: Identity) => void;
  /**
   * The items that may be this one, the surest first, at most `limit`.
   *
   * @param except the item's own id, where it is in the index
   */
  find: (identity: Identity, options?: { except?: string; limit?: number }) => DuplicateMatch[];
}

/** More items than this under one key are not all looked at: a thousand pages called “Home” tell nothing. */
const lookedAtMax = 50;

/** An empty index, for one reading of a file or of the library. */
export function indexDuplicates(): DuplicateIndex {
  const identities = new Map<string, Identity>();
  const ids = new Map<number, string[]>();
  return {
    add: (id, identity) => {
      identities.set(id, identity);
      for (const key of identityKeys(identity)) {
        const there = ids.get(key);
        if (!there) ids.set(key, [id]);
        else if (there.length < lookedAtMax) there.push(id);
      }
    },
    find: (identity, { except, limit = 5 } = {}) => {
      const near = new Set(identityKeys(identity).flatMap((key) => ids.get(key) ?? []));
      if (except !== undefined) near.delete(except);
      return [...near]
        .flatMap((id) => {
          const other = identities.get(id);
          const judgement = other ? judgeDuplicate(identity, other) : null;
          return judgement ? [{ id, ...judgement }] : [];
        })
        .sort(bySurest)
        .slice(0, limit);
    },
  };
}

/** Compares two matches: the surer reason first, then by id. */
export function bySurest(one: DuplicateMatch, other: DuplicateMatch): number {
  const { options } = DuplicateReason;
  return options.indexOf(one.reason) - options.indexOf(other.reason) || (one.id < other.id ? -1 : 1);
}
