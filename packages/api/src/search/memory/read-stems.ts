/** What ranks a word by where it stands: in the title, among the subjects, in the body, in what is attached. @source PostgreSQL, ts_rank */
const weights: ReadonlyMap<string, number> = new Map([
  ['A', 1],
  ['B', Math.fround(0.4)],
  ['C', Math.fround(0.2)],
  ['D', Math.fround(0.1)],
]);
/** The sum of 1/n² over all n, to which a rank is held. @source PostgreSQL, ts_rank */
const all = 1.64493406685;
const stemWithPlaces = /'((?:[^'\\]|''|\\\\)*)':([\dABC,]+)/g;

/** Ranks by the weights of a word's places, as `CAB`; the same few come again and again. */
const ranks = new Map<string, number>();
const ranksMax = 10_000;

/** A stem of a document: what it adds to the rank of a search for it, and the places at which it stands, ascending from 1. */
export interface ReadStem {
  stem: string;
  rank: number;
  places: readonly number[];
}

/** Reads a document's stems as the database writes them (`'child':1A,7C 'prison':9C`). */
export function readStems(written: string, take: (read: ReadStem) => void): void {
  for (const [, quoted = '', standing = ''] of written.matchAll(stemWithPlaces)) {
    const escaped = quoted.includes("''") || quoted.includes('\\');
    const stem = escaped ? quoted.replace(/''|\\\\/g, (pair) => pair.charAt(0)) : quoted;
    const { places, held } = readPlaces(standing);
    take({ stem, rank: rankOf(held), places });
  }
}

/** Reads `1A,7,9C`: the places, and the letters of their weights, of which `D` is left unwritten. */
function readPlaces(standing: string): { places: number[]; held: string } {
  const places: number[] = [];
  let held = '';
  for (const each of standing.split(',')) {
    const place = Number.parseInt(each, 10);
    places.push(place);
    const letter = each.charAt(each.length - 1);
    held += letter > '9' ? letter : 'D';
  }
  return { places, held };
}

function rankOf(held: string): number {
  const known = ranks.get(held);
  if (known !== undefined) return known;
  if (ranks.size > ranksMax) ranks.clear();
  const rank = rankOfWeights(Array.from(held, (letter) => weights.get(letter) ?? 0));
  ranks.set(held, rank);
  return rank;
}

/** In the database's own steps of 32 bits, so that what is equal there is equal here. @source PostgreSQL, calc_rank_or */
function rankOfWeights(held: readonly number[]): number {
  let sum = 0;
  let best = -1;
  let bestSquare = 1;
  held.forEach((weight, place) => {
    const square = (place + 1) ** 2;
    sum = Math.fround(sum + Math.fround(weight / square));
    if (weight > best) [best, bestSquare] = [weight, square];
  });
  return Math.fround(Math.fround(best + sum) - Math.fround(best / bestSquare)) / all;
}
