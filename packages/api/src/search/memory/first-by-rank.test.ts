import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import { emptyBits, setBit } from './bits.ts';
import { firstByRank } from './first-by-rank.ts';
import { NounIndex } from './noun-index.ts';
import { readStems } from './read-stems.ts';
import { ShelfOrders } from './shelf-orders.ts';

const stems = ['child', 'prison', 'visit'];

/** Stems as the database writes them: some in nearly every document, with the weights of their places. */
function writtenBy(random: Random): string {
  const places = () =>
    Array.from(
      { length: 1 + randomIndex(random, 4) },
      (_, at) => `${String(at * 9 + 1)}${'ABCD'.charAt(randomIndex(random, 4))}`,
    );
  return stems.flatMap((stem, of) => (random() < 0.9 - of * 0.3 ? [`'${stem}':${places().join(',')}`] : [])).join(' ');
}

function rankOf(written: string): number {
  let sum = 0;
  readStems(written, ({ rank }) => {
    sum = Math.fround(sum + rank);
  });
  return Math.fround(sum / stems.length);
}

describe('the first documents by their ranks', () => {
  it.each([
    ['all that are found are ranked', 100],
    ['those are ranked in which a stem counts most', 3_000],
    ['few are found of those in which a stem counts most', 30_000],
  ])('are those that rank highest, then stand first on the shelf, where %s', (_, size) => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (seed, count) => {
        const random = seededRandom(seed);
        const index = new NounIndex();
        const bits = emptyBits(size);
        const found: { number: number; rank: number }[] = [];
        const shelved = { sectionPosition: 1, titleSort: '', issued: null, checkedOn: null };
        for (let number = 0; number < size; number += 1) {
          const written = writtenBy(random);
          const position = randomIndex(random, 5);
          index.takeIn({ recordId: String(100_000 + number), stems: written, facets: [], position, ...shelved });
          if (size === 30_000 && random() < 0.92) continue;
          setBit(bits, number);
          found.push({ number, rank: rankOf(written) });
        }
        const places = new ShelfOrders(index).in('coalition');
        const words = { stems, condition: { of: 'stem', stem: 'child' } } as const;
        const first = firstByRank({ index, words, hits: { bits, total: found.length } }, { places, count });
        const placeOf = (number: number) => places.places[number] ?? 0;
        const sorted = found.toSorted(
          (one, other) => other.rank - one.rank || placeOf(one.number) - placeOf(other.number),
        );
        expect([...first]).toEqual(sorted.slice(0, count).map(({ number }) => number));
      }),
      { numRuns: size === 100 ? 50 : 5 },
    );
  });
});
