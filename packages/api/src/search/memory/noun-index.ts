import { clearBit, emptyBits, setBit, widened } from './bits.ts';
import { readStems, type ReadStem } from './read-stems.ts';

/** A document as the index takes it in. */
export interface IndexedDocument {
  recordId: string;
  /** As the database writes a `tsvector`. */
  stems: string;
  facets: readonly string[];
  sectionPosition: number;
  position: number;
  titleSort: string;
  issued: string | null;
  checkedOn: string | null;
}

/** What of a document a list is ordered by. */
export type Shelved = Omit<IndexedDocument, 'stems' | 'facets'>;

/** Where a stem stands: the numbers of documents, ascending, each with where its rank and its places are in the lists of all. */
export interface Postings {
  documents: Uint32Array;
  ranks: Uint32Array;
  places: Uint32Array;
  length: number;
}

/**
 * The documents of one noun in one language, held so that a search reads a few arrays. A document has a number for ever; one
 * that is replaced is struck out and comes back under the next one.
 */
export class NounIndex {
  readonly documents: Shelved[] = [];
  readonly facetsOf: Uint16Array[] = [];
  /** Every facet ever held; a document names it by its place. */
  readonly facets: string[] = [];
  /** By the place of a facet: which documents hold it, those struck out too. */
  readonly holding: Uint32Array[] = [];
  /** By the place of a facet: how many documents that stand hold it. */
  readonly counts: number[] = [];
  readonly ranks: number[] = [];
  /** The database knows 16,383 places, and 255 of one stem. */
  #places = new Uint16Array(1_024);
  #placesLength = 0;
  /** Which documents stand. */
  standing = emptyBits(1_024);
  standingCount = 0;
  readonly #numbers = new Map<string, number>();
  readonly #postings = new Map<string, Postings>();
  readonly #facetPlaces = new Map<string, number>();
  readonly #rankPlaces = new Map<number, number>();

  /** So many were struck out that reading all anew is worth it. */
  get isWorn(): boolean {
    return this.documents.length - this.standingCount > 1_000 + this.standingCount;
  }

  postingsOf(stem: string): Postings | undefined {
    return this.#postings.get(stem);
  }

  /** The places of all stems: where postings say, how many there are of one in a document, and then each, ascending. */
  get places(): Uint16Array {
    return this.#places;
  }

  /** The place of a facet; undefined for one that no document ever held. */
  placeOfFacet(facet: string): number | undefined {
    return this.#facetPlaces.get(facet);
  }

  strikeOut(recordId: string): void {
    const number = this.#numbers.get(recordId);
    if (number === undefined) return;
    this.#numbers.delete(recordId);
    clearBit(this.standing, number);
    this.standingCount -= 1;
    for (const place of this.facetsOf[number] ?? []) this.#count(place, -1);
  }

  /** Takes a document in, in place of what the record had. */
  takeIn({ stems, facets, ...shelved }: IndexedDocument): void {
    this.strikeOut(shelved.recordId);
    const number = this.documents.push(shelved) - 1;
    this.#numbers.set(shelved.recordId, number);
    this.standing = widened(this.standing, number);
    setBit(this.standing, number);
    this.standingCount += 1;
    this.facetsOf.push(Uint16Array.from(facets, (facet) => this.#holdFacet(facet, number)));
    readStems(stems, (read) => {
      this.#holdStem(read, number);
    });
  }

  #holdFacet(facet: string, number: number): number {
    let place = this.#facetPlaces.get(facet);
    if (place === undefined) {
      place = this.facets.push(facet) - 1;
      this.#facetPlaces.set(facet, place);
    }
    const bits = widened(this.holding[place] ?? emptyBits(number + 1), number);
    setBit(bits, number);
    this.holding[place] = bits;
    this.#count(place, 1);
    return place;
  }

  #count(place: number, change: 1 | -1): void {
    this.counts[place] = (this.counts[place] ?? 0) + change;
  }

  #holdStem({ stem, rank, places }: ReadStem, number: number): void {
    const held = this.#postings.get(stem) ?? noPostings();
    if (held.length === held.documents.length) grow(held);
    held.documents[held.length] = number;
    held.ranks[held.length] = this.#holdRank(rank);
    held.places[held.length] = this.#holdPlaces(places);
    held.length += 1;
    this.#postings.set(stem, held);
  }

  #holdRank(rank: number): number {
    const known = this.#rankPlaces.get(rank);
    if (known !== undefined) return known;
    const place = this.ranks.push(rank) - 1;
    this.#rankPlaces.set(rank, place);
    return place;
  }

  #holdPlaces(places: readonly number[]): number {
    const at = this.#placesLength;
    this.#placesLength += places.length + 1;
    if (this.#placesLength > this.#places.length) {
      const wide = new Uint16Array(this.#placesLength * 2);
      wide.set(this.#places);
      this.#places = wide;
    }
    this.#places[at] = places.length;
    this.#places.set(places, at + 1);
    return at;
  }
}

const noPostings = (): Postings => ({
  documents: new Uint32Array(2),
  ranks: new Uint32Array(2),
  places: new Uint32Array(2),
  length: 0,
});

function grow(held: Postings): void {
  for (const part of ['documents', 'ranks', 'places'] as const) {
    const grown = new Uint32Array(held.length * 2);
    grown.set(held[part]);
    held[part] = grown;
  }
}
