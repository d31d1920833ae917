import type { DocumentQuery } from '../find-documents.ts';
import { countCommon, eachBit, emptyBits, keepCommon } from './bits.ts';
import { documentsMeeting } from './documents-meeting.ts';
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

/** The rank of each document, summed up in the database's own steps of 32 bits. */
function ranksOf(index: NounIndex, { stems }: WordQuery): Float32Array {
  const ranks = new Float32Array(index.documents.length);
  for (const stem of stems) {
    const postings = index.postingsOf(stem);
    for (let at = 0; at < (postings?.length ?? 0); at += 1) {
      const number = postings?.documents[at] ?? 0;
      ranks[number] = (ranks[number] ?? 0) + (index.ranks[postings?.ranks[at] ?? 0] ?? 0);
    }
  }
  return ranks.map((sum) => sum / stems.length);
}

function pageOf({ index, orders }: HeldIndex, hits: Hits, { order, page, pageSize }: IndexQuery): string[] {
  const from = (page - 1) * pageSize;
  const count = Math.min(from + pageSize, hits.total);
  if (count <= from) return [];
  const { documents, places } = orders.in(order === 'relevance' ? 'coalition' : order);
  // Bits of a positive number of 32 bits ascend with it; under them goes the place, so that one number orders by both.
  const ranks = hits.ranks && new Uint32Array(hits.ranks.buffer);
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
