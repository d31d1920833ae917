import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the distance between two words', () => {
  it.each([
    ['prison', 'prison', 0],
    ['prisson', 'prison', 1],
    ['prision', 'prison', 1],
    ['teenagr', 'teenager', 1],
    ['greiving', 'grieving', 1],
    ['adolecent', 'adolescent', 1],
    ['incarsere', 'incarcere', 1],
    ['visites', 'visit', 2],
    ['', 'abc', 3],
    ['jail', 'prison', 5],
  ])('counts the slips from %s to %s', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'œ'), maxLength: 7 });

  it('is none for a word and itself alone, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
      }),
    );
  });

  it('is one for one slip, and never more than the longer word', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (text, place) => {
        const letters = [...text];
        const index = Math.min(place, letters.length);
        expect(editDistance(text, [...letters.slice(0, index), 'z', ...letters.slice(index)].join(''))).toBe(1);
        expect(editDistance(text, 'zzzz')).toBe(Math.max(letters.length, 4));
      }),
    );
  });
});
