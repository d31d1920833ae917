import type { DocumentQuery } from '../find-documents.ts';
import { countCommon, eachBit, emptyBits, hasBit, keepCommon, leaveOut } from './bits.ts';
import { documentsMeeting } from './documents-meeting.ts';
import { firstByRank, type Hits } from './first-by-rank.ts';
import type { HeldIndex } from './keep-index.ts';
import type { NounIndex } from './noun-index.ts';
import type { Places } from './shelf-orders.ts';
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
  if (words !== null) keepCommon(bits, documentsMeeting(index, words.condition));
  return { bits, total: countCommon(bits, bits) };
}

function pageOf({ index, orders }: HeldIndex, hits: Hits, { words, order, page, pageSize }: IndexQuery): string[] {
  const from = (page - 1) * pageSize;
  const to = Math.min(from + pageSize, hits.total);
  if (to <= from) return [];
  const places = orders.in(order === 'relevance' ? 'coalition' : order);
  const first =
    words === null || order !== 'relevance'
      ? firstInOrder(hits, places, to)
      : firstByRank({ index, words, hits }, { places, count: to });
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

/** Counted from where there is least to read: what was found, what was not, or which documents hold each facet. */
function countsOf(index: NounIndex, { bits, total }: Hits): Record<string, number> {
  const missed = index.standingCount - total;
  const wordsOfFacets = index.facets.length * (index.documents.length / 32);
  const counts = Uint32Array.from(index.counts, (held) => (missed < total ? held : 0));
  if (Math.min(missed, total) * wordsOfDocument > wordsOfFacets) {
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

/** As long as it takes to read the facets of one document, so many words of bits are counted. */
const wordsOfDocument = 200;
