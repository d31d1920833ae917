import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference, type DifferencePiece } from './word-difference.ts';

const text = fc
  .array(fc.constantFrom('the', 'child', 'calls', '\n', 'home.', 'été'), { maxLength: 30 })
  .map((words) => words.join(' '));
const without = (pieces: DifferencePiece[], kind: DifferencePiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');

describe('the difference of two texts', () => {
  it('holds the earlier text without what came, and the later one without what went', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('is one piece when nothing changed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDifference(same, same).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('marks the words that were exchanged, and no others', () => {
    expect(wordDifference('A guide for young children.', 'A guide for older children.')).toEqual([
      { kind: 'same', text: 'A guide for ' },
      { kind: 'removed', text: 'young ' },
      { kind: 'added', text: 'older ' },
      { kind: 'same', text: 'children.' },
    ]);
  });

  it('stays quick for two long texts that share nothing', () => {
    const long = (word: string): string =>
      Array.from({ length: 10_000 }, (_, index) => `${word}${String(index)}`).join(' ');
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
