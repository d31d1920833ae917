import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportCandidate } from '../candidate.ts';
import { cut } from './cut-text.ts';
import { foldName } from './given-text.ts';
import { makeCandidate } from './make-candidate.ts';

/** Texts of letters that take one unit and of signs that take two. */
const text = fc.string({ unit: fc.constantFrom('a', 'é', '🎈', '𠀀'), maxLength: 60 });

describe('a text that is cut', () => {
  it('is as much of its beginning as fits, and never ends within a character', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 70 }), (whole, max) => {
        const kept = cut(whole, max);
        expect(whole.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(max);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(whole.length, max - 1));
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves a row that can be stored, wherever an emoji stands in it', () => {
    const long = fc.tuple(fc.constantFrom(300, 400, 1_000, 4_000, 16_000), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(long, ([length, before]) => {
        const given = `${'a'.repeat(length - before)}${'🎈𠀀'.repeat(length)}`;
        const row = makeCandidate({
          fields: { title: given, note: given },
          contributors: [{ name: given, kind: 'person', role: 'author' }],
          source: given,
        });
        expect(ImportCandidate.safeParse(row).success).toBe(true);
        const texts = [...Object.values(row.fields), ...row.contributors.map(({ name }) => name), row.source];
        expect([...texts, foldName(given)].filter((kept) => !kept.isWellFormed())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
