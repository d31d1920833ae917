import type { DocumentQuery } from '../find-documents.ts';
import { countCommon, eachBit, emptyBits, keepCommon, setBit } from './bits.ts';
import type { HeldIndex } from './keep-index.ts';
import type { NounIndex } from './noun-index.ts';
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
  ranks: Float32Array | null;
}

/** Finds a page of documents with the counts of their facets: the same ones, in the same order, as the database finds. */
export function findInIndex(held: HeldIndex, query: IndexQuery): FoundInIndex {
  const hits = hitsOf(held.index, query);
  return { total: hits.total, ids: pageOf(held, hits, query), counts: countsOf(held.index, hits) };
}

function hitsOf(index: NounIndex, { words, facets }: IndexQuery): Hits {
  const bits = index.standing.slice();
  for (const facet of facets) {
    const place = index.placeOfFacet(facet);
    keepCommon(bits, (place === undefined ? undefined : index.holding[place]) ?? emptyBits(0));
  }
  if (words === null) return { bits, total: countCommon(bits, bits), ranks: null };
  const { held, ranks } = weigh(index, words);
  const met = emptyBits(index.documents.length);
  const known = new Map<number, boolean>();
  let total = 0;
  eachBit(bits, (number) => {
    const stems = held[number] ?? 0;
    let isMet = known.get(stems);
    if (isMet === undefined) known.set(stems, (isMet = words.isMetBy(stems)));
    if (!isMet) return;
    setBit(met, number);
    total += 1;
  });
  return { bits: met, total, ranks };
}

/** Which of the stems each document holds, and its rank, summed up in the database's own steps of 32 bits. */
function weigh(index: NounIndex, { stems }: WordQuery): { held: Uint32Array; ranks: Float32Array } {
  const held = new Uint32Array(index.documents.length);
  const ranks = new Float32Array(index.documents.length);
  stems.forEach((stem, place) => {
    const postings = index.postingsOf(stem);
    if (!postings) return;
    for (let at = 0; at < postings.length; at += 1) {
      const number = postings.documents[at] ?? 0;
      held[number] = (held[number] ?? 0) | (1 << place);
      ranks[number] = (ranks[number] ?? 0) + (index.ranks[postings.ranks[at] ?? 0] ?? 0);
    }
  });
  ranks.forEach((sum, number) => {
    ranks[number] = sum / stems.length;
  });
  return { held, ranks };
}

function pageOf({ index, orders }: HeldIndex, hits: Hits, { order, page, pageSize }: IndexQuery): string[] {
  const from = (page - 1) * pageSize;
  const count = Math.min(from + pageSize, hits.total);
  if (count <= from) return [];
  const { documents, places } = orders.in(order === 'relevance' ? 'coalition' : order);
  // Bits of a positive number of 32 bits ascend with it; under them goes the place, so that one number orders by both.
  const ranks = order === 'relevance' && hits.ranks ? new Uint32Array(hits.ranks.buffer) : null;
  const size = places.length;
  const first = new Smallest(count);
  eachBit(hits.bits, (number) => {
    const behind = ranks === null ? 0 : highestRank - (ranks[number] ?? 0);
    first.add(behind * size + (places[number] ?? 0));
  });
  const shown = Array.from(first.sorted().subarray(from), (key) => documents[key % size] ?? 0);
  return shown.flatMap((number) => index.documents[number]?.recordId ?? []);
}

/** The bits of 16, above any rank: so that a key stays a whole number without rounding, up to four million documents. */
const highestRank = 0x41800000;

/** Counted from the side on which there is less to read. */
function countsOf(index: NounIndex, { bits, total }: Hits): Record<string, number> {
  const counts = new Uint32Array(index.facets.length);
  if (total * 10 < index.facets.length * (index.documents.length / 32)) {
    eachBit(bits, (number) => {
      for (const place of index.facetsOf[number] ?? []) counts[place] = (counts[place] ?? 0) + 1;
    });
  } else {
    index.holding.forEach((holding, place) => {
      counts[place] = countCommon(bits, holding);
    });
  }
  return Object.fromEntries(index.facets.flatMap((facet, place) => (counts[place] ? [[facet, counts[place]]] : [])));
}
