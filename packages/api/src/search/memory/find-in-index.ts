import type { DocumentQuery } from '../find-documents.ts';
import { countCommon, eachBit, emptyBits, hasBit, keepCommon, leaveOut } from './bits.ts';
import { documentsMeeting } from './documents-meeting.ts';
import type { HeldIndex } from './keep-index.ts';
import type { NounIndex } from './noun-index.ts';
import type { Places } from './shelf-orders.ts';
import { Smallest } from './smallest.ts';
import type { WordQuery } from './word-query.ts';

/** What a search of the index asks for. */
export interface IndexQuery extends Pick<DocumentQuery, 'facets' | 'order' | 'page' | 'pageSize'> {
  /** Null where everything is asked for. */
  words: WordQuery | null;
}

/** One page of what was found, as the database would have found it. */
export interface FoundInIndex {
  total: number;
  ids: string[];
  counts: Record<string, number>;
}

/** The documents found, with their ranks by their numbers. */
interface Hits {
  bits: Uint32Array;
  total: number;
  /** Null where nothing is ordered by them. */
  ranks: Float32Array | null;
}

/** Finds a page of documents with the counts of their facets: the same ones, in the same order, as the database finds. */
export function findInIndex(held: HeldIndex, query: IndexQuery): FoundInIndex {
  const hits = hitsOf(held.index, query);
  return { total: hits.total, ids: pageOf(held, hits, query), counts: countsOf(held.index, hits) };
}

function hitsOf(index: NounIndex, { words, facets, order }: IndexQuery): Hits {
  const bits = index.standing.slice();
  for (const facet of facets) {
    const place = index.placeOfFacet(facet);
    keepCommon(bits, (place === undefined ? undefined : index.holding[place]) ?? emptyBits(0));
  }
  if (words === null) return { bits, total: countCommon(bits, bits), ranks: null };
  keepCommon(bits, documentsMeeting(index, words.condition));
  return { bits, total: countCommon(bits, bits), ranks: order === 'relevance' ? ranksOf(index, words) : null };
}

/** The rank of each document, summed up in the database's own steps of 32 bits; of use for documents found alone. */
function ranksOf(index: NounIndex, { stems }: WordQuery): Float32Array {
  const ranks = new Float32Array(index.documents.length);
  for (const stem of stems) {
    const postings = index.postingsOf(stem);
    for (let at = 0; at < (postings?.length ?? 0); at += 1) {
      const number = postings?.documents[at] ?? 0;
      ranks[number] = (ranks[number] ?? 0) + (index.ranks[postings?.ranks[at] ?? 0] ?? 0);
    }
  }
  for (let number = 0; number < ranks.length; number += 1) ranks[number] = (ranks[number] ?? 0) / stems.length;
  return ranks;
}

function pageOf({ index, orders }: HeldIndex, hits: Hits, { order, page, pageSize }: IndexQuery): string[] {
  const from = (page - 1) * pageSize;
  const to = Math.min(from + pageSize, hits.total);
  if (to <= from) return [];
  const places = orders.in(order === 'relevance' ? 'coalition' : order);
  const first =
    hits.ranks === null ? firstInOrder(hits, places, to) : firstByRank(hits, hits.ranks, { places, count: to });
  return Array.from(first.subarray(from), (number) => index.documents[number]?.recordId ?? []).flat();
}

/** The numbers of the first so many documents found, of which there are no fewer. */
function firstInOrder({ bits }: Hits, { documents }: Places, count: number): Uint32Array {
  const first = new Uint32Array(count);
  for (let place = 0, length = 0; length < count && place < documents.length; place += 1) {
    const number = documents[place] ?? 0;
    if (!hasBit(bits, number)) continue;
    first[length] = number;
    length += 1;
  }
  return first;
}

/** The same, the highest ranks first. */
function firstByRank(
  { bits }: Hits,
  ranks: Float32Array,
  { places: { documents, places }, count }: { places: Places; count: number },
): Uint32Array {
  // Bits of a positive number of 32 bits ascend with it; under them goes the place, so that one number orders by both.
  const ascending = new Uint32Array(ranks.buffer);
  const size = places.length;
  const first = new Smallest(count);
  eachBit(bits, (number) => {
    first.add((highestRank - (ascending[number] ?? 0)) * size + (places[number] ?? 0));
  });
  return Uint32Array.from(first.sorted(), (key) => documents[key % size] ?? 0);
}

/** The bits of 16, above any rank: so that a key stays a whole number without rounding, up to four million documents. */
const highestRank = 0x41800000;

/** Counted from where there is least to read: what was found, what was not, or which documents hold each facet. */
function countsOf(index: NounIndex, { bits, total }: Hits): Record<string, number> {
  const missed = index.standingCount - total;
  const wordsOfFacets = index.facets.length * (index.documents.length / 32);
  const counts = Uint32Array.from(index.counts, (held) => (missed < total ? held : 0));
  if (Math.min(missed, total) * facetsOfDocument > wordsOfFacets) {
    index.holding.forEach((holding, place) => {
      counts[place] = countCommon(bits, holding);
    });
  } else if (missed < total) {
    eachBit(leaveOut(index.standing, bits), (number) => {
      for (const place of index.facetsOf[number] ?? []) counts[place] = (counts[place] ?? 0) - 1;
    });
  } else {
    eachBit(bits, (number) => {
      for (const place of index.facetsOf[number] ?? []) counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  return Object.fromEntries(index.facets.flatMap((facet, place) => (counts[place] ? [[facet, counts[place]]] : [])));
}

/** About so many does one hold. */
const facetsOfDocument = 10;
