import { hasBit } from './bits.ts';
import { compareBytes } from './compare-bytes.ts';
import type { NounIndex, Shelved } from './noun-index.ts';

/** The orders in which documents stand without a search. */
export type ShelfOrder = 'coalition' | 'newest' | 'oldest' | 'title' | 'checked';

/** The numbers of documents in an order, and by each number its place there. */
export interface Places {
  documents: Uint32Array;
  places: Uint32Array;
}

type Compare = (one: Shelved, other: Shelved) => number;

const byTitle: Compare = (one, other) =>
  compareBytes(one.titleSort, other.titleSort) || compareBytes(one.recordId, other.recordId);
const byShelf: Compare = (one, other) =>
  one.sectionPosition - other.sectionPosition || one.position - other.position || byTitle(one, other);

const comparisons: Readonly<Record<ShelfOrder, Compare>> = {
  coalition: byShelf,
  newest: (one, other) => lastNull(one.issued, other.issued, -1) || byShelf(one, other),
  oldest: (one, other) => lastNull(one.issued, other.issued, 1) || byShelf(one, other),
  title: byTitle,
  checked: (one, other) => lastNull(one.checkedOn, other.checkedOn, -1) || byShelf(one, other),
};

function lastNull(one: string | null, other: string | null, sign: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return sign * compareBytes(one, other);
}

/** The documents of an index in an order; what came since the order was last asked for is sorted in, the rest stays sorted. */
export class ShelfOrders {
  readonly #index: NounIndex;
  readonly #known = new Map<ShelfOrder, Places & { until: number; standing: number }>();

  constructor(index: NounIndex) {
    this.#index = index;
  }

  in(order: ShelfOrder): Places {
    const { documents, standing, standingCount } = this.#index;
    const known = this.#known.get(order);
    if (known?.until === documents.length && known.standing === standingCount) return known;
    const compare = (one: number, other: number) => this.#compare(order, one, other);
    const kept = (known?.documents ?? new Uint32Array()).filter((number) => hasBit(standing, number));
    const from = known?.until ?? 0;
    const fresh = Uint32Array.from({ length: documents.length - from }, (_, place) => from + place)
      .filter((number) => hasBit(standing, number))
      .sort(compare);
    const sorted = merge(kept, fresh, compare);
    const places = new Uint32Array(documents.length);
    sorted.forEach((number, place) => {
      places[number] = place;
    });
    const now = { documents: sorted, places, until: documents.length, standing: standingCount };
    this.#known.set(order, now);
    return now;
  }

  #compare(order: ShelfOrder, one: number, other: number): number {
    const { documents } = this.#index;
    const [ours, theirs] = [documents[one], documents[other]];
    return ours && theirs ? comparisons[order](ours, theirs) : 0;
  }
}

function merge(kept: Uint32Array, fresh: Uint32Array, compare: (one: number, other: number) => number): Uint32Array {
  const merged = new Uint32Array(kept.length + fresh.length);
  let [from, fromFresh] = [0, 0];
  for (let place = 0; place < merged.length; place += 1) {
    const [old, young] = [kept[from], fresh[fromFresh]];
    const isYoung = old === undefined || (young !== undefined && compare(young, old) < 0);
    merged[place] = (isYoung ? young : old) ?? 0;
    if (isYoung) fromFresh += 1;
    else from += 1;
  }
  return merged;
}
