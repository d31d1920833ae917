import { eachBit, emptyBits, hasBit, setBit } from './bits.ts';
import type { NounIndex, Postings } from './noun-index.ts';
import type { Places } from './shelf-orders.ts';
import { Smallest } from './smallest.ts';
import type { WordQuery } from './word-query.ts';

/** The documents found. */
export interface Hits {
  bits: Uint32Array;
  total: number;
}

/** What was found for a search of words. */
interface Found {
  index: NounIndex;
  words: WordQuery;
  hits: Hits;
}

/** Where the first ones go: how many of them, and in what order those of one rank stand. */
interface Shelf {
  places: Places;
  count: number;
}

/** Of fewer documents than that, all are ranked. */
const rankedAllMax = 2_000;

/** The numbers of the first so many documents found, of which there are no fewer, the highest ranks first. */
export function firstByRank(found: Found, shelf: Shelf): Uint32Array {
  const strongest = found.hits.total < rankedAllMax ? null : strongestFirst(found, new Ranked(shelf));
  return (strongest ?? all(found, new Ranked(shelf))).documents;
}

/** Documents with their ranks, of which the first ones are kept. */
class Ranked {
  readonly #places: Places;
  readonly #size: number;
  readonly #first: Smallest;
  // Bits of a positive number of 32 bits ascend with it; under them goes the place, so that one number orders by both.
  readonly #rank = new Float32Array(1);
  readonly #ascending = new Uint32Array(this.#rank.buffer);
  #least = 0;

  constructor({ places, count }: Shelf) {
    this.#places = places;
    this.#size = places.places.length;
    this.#first = new Smallest(count);
  }

  /** Whether a document of a rank could be among the first. */
  hasRoomFor(rank: number): boolean {
    return this.#bitsOf(rank) >= this.#least;
  }

  add(number: number, rank: number): void {
    if (!this.hasRoomFor(rank)) return;
    this.#first.add((highestRank - this.#bitsOf(rank)) * this.#size + (this.#places.places[number] ?? 0));
    this.#least = highestRank - Math.floor(Math.min(this.#first.limit / this.#size, highestRank));
  }

  get documents(): Uint32Array {
    return Uint32Array.from(this.#first.sorted(), (key) => this.#places.documents[key % this.#size] ?? 0);
  }

  #bitsOf(rank: number): number {
    this.#rank[0] = rank;
    return this.#ascending[0] ?? 0;
  }
}

/** The bits of 16, above any rank: so that a key stays a whole number without rounding, up to four million documents. */
const highestRank = 0x41800000;

/** What is held of a stem, and how far it was read. */
interface Track {
  postings: Postings;
  at: number;
}

function tracksOf({ index, words }: Found): Track[] {
  return words.stems.flatMap((stem) => {
    const postings = index.postingsOf(stem);
    return postings ? [{ postings, at: 0 }] : [];
  });
}

/** The rank of a document is the mean of what each stem adds, summed up in the database's own steps of 32 bits. */
function all(found: Found, ranked: Ranked): Ranked {
  const { index, words } = found;
  const tracks = tracksOf(found);
  eachBit(found.hits.bits, (number) => {
    let sum = 0;
    for (const track of tracks) {
      while ((track.postings.documents[track.at] ?? number) < number && track.at < track.postings.length) track.at += 1;
      sum = Math.fround(sum + addedAt(index, track, number));
    }
    ranked.add(number, sum / words.stems.length);
  });
  return ranked;
}

/** What a stem adds to the rank of a document, if that is where its track is. */
function addedAt(index: NounIndex, { postings: { documents, ranks, length }, at }: Track, number: number): number {
  return at < length && documents[at] === number ? (index.ranks[ranks[at] ?? 0] ?? 0) : 0;
}

/** The place of a document among those that hold a stem; of none of them, the place at which it would be. */
function placeIn({ documents, length }: Postings, number: number): number {
  let [from, to] = [0, length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((documents[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Ranks the documents in which some stem counts most, until no other can be among the first.
 *
 * @returns null where that takes longer than to rank all: what is found has little of the stems, or others of their documents are not found
 * @source R. Fagin, A. Lotem and M. Naor, "Optimal aggregation algorithms for middleware" (2003), the threshold algorithm
 */
function strongestFirst(found: Found, ranked: Ranked): Ranked | null {
  const { index, words, hits } = found;
  const tracks = tracksOf(found).map((track): StrongTrack => ({ ...track, order: strongestOf(index, track.postings) }));
  const seen = emptyBits(index.documents.length);
  for (let steps = 0; steps < hits.total / 8; steps += 1) {
    const { bound, next } = comesNext(index, tracks);
    // Whoever was not seen yet adds up to no more than what comes next on every track, and a little for rounding.
    if (next === null || !ranked.hasRoomFor((bound * 1.000_001) / words.stems.length)) return ranked;
    const number = next.postings.documents[next.order[next.at] ?? 0] ?? 0;
    next.at += 1;
    if (!hasBit(hits.bits, number) || hasBit(seen, number)) continue;
    setBit(seen, number);
    let sum = 0;
    for (const { postings } of tracks)
      sum = Math.fround(sum + addedAt(index, { postings, at: placeIn(postings, number) }, number));
    ranked.add(number, sum / words.stems.length);
  }
  return null;
}

/** A track whose postings are read in the order of what they add. */
interface StrongTrack extends Track {
  order: Uint32Array;
}

/** What the next postings of all tracks add up to, and the track on which it is most; null where all were read to their ends. */
function comesNext(index: NounIndex, tracks: readonly StrongTrack[]): { bound: number; next: StrongTrack | null } {
  let next: StrongTrack | null = null;
  let [bound, most] = [0, 0];
  for (const track of tracks) {
    if (track.at === track.order.length) continue;
    const adds = index.ranks[track.postings.ranks[track.order[track.at] ?? 0] ?? 0] ?? 0;
    bound += adds;
    if (adds > most) [most, next] = [adds, track];
  }
  return { bound, next };
}

const orders = new WeakMap<Postings, Uint32Array>();

/** Where the documents of a stem stand among its postings, those first in which it counts most; kept until more hold it. */
function strongestOf({ ranks }: NounIndex, postings: Postings): Uint32Array {
  const known = orders.get(postings);
  if (known?.length === postings.length) return known;
  const strength = Array.from(ranks.keys()).sort((one, other) => (ranks[other] ?? 0) - (ranks[one] ?? 0));
  const order = Uint32Array.from({ length: postings.length }, (_, at) => at);
  const places = new Uint32Array(ranks.length);
  strength.forEach((rank, place) => {
    places[rank] = place;
  });
  order.sort((one, other) => (places[postings.ranks[one] ?? 0] ?? 0) - (places[postings.ranks[other] ?? 0] ?? 0));
  orders.set(postings, order);
  return order;
}
