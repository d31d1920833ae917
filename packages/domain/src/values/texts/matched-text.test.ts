import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, matchPieces, passageAround } from './matched-text.ts';

const marked = (text: string, ...words: string[]) =>
  matchPieces(text, new Set(words))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('the words of a text that were looked for', () => {
  it('are found whatever their case, accents kept', () => {
    expect(marked('Visites en prison. VISITES!', 'visites')).toBe('[Visites] en prison. [VISITES]!');
    expect(marked('Identité', 'identité')).toBe('[Identité]');
    expect(marked('Identite\u0301', 'identité')).toBe('[Identite\u0301]');
  });
  it('stand apart from an elided article, a hyphen and a ligature', () => {
    expect(marked("l’école et l'enfant", 'école', 'enfant')).toBe("l’[école] et l'[enfant]");
    expect(marked('mother–child', 'child')).toBe('mother–[child]');
    expect(marked('Ma sœur', 'soeur')).toBe('Ma [sœur]');
  });
  it('are whole words', () => {
    expect(marked('imprisonment, prison', 'prison')).toBe('imprisonment, [prison]');
  });
  it('leave markup as the text it is', () => {
    expect(marked('<b>prison</b>', 'prison', 'b')).toBe('<[b]>[prison]</[b]>');
  });
  it('leave the text as it was, sign by sign, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, others) => {
        const words = new Set([...foldedWords(text).slice(0, 2), ...others]);
        const pieces = matchPieces(text, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('a passage', () => {
  const long = `${'before '.repeat(40)}prison ${'after '.repeat(40)}`.trim();

  it('is a short text itself', () => {
    expect(passageAround('A prison near you.', new Set(['prison']))).toBe('A prison near you.');
  });
  it('stands around the word and says that the text goes on', () => {
    const passage = passageAround(long, new Set(['prison'])) ?? '';
    expect(passage).toMatch(/^… (before )+prison (after )+…$/);
    expect(passage.length).toBeLessThan(200);
  });
  it('is none where the word is not', () => {
    expect(passageAround(long, new Set(['visit']))).toBeNull();
  });
  it('holds the word, wherever it stands, and never ends within one', () => {
    const texts = fc.array(fc.stringMatching(/^[a-y]{1,12}$/), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.nat(), (others, at) => {
        const all = others.toSpliced(at % others.length, 0, 'zebra');
        const passage = passageAround(all.join(' '), new Set(['zebra'])) ?? '';
        expect(foldedWords(passage)).toContain('zebra');
        for (const found of foldedWords(passage)) expect(all).toContain(found);
      }),
    );
  });
});
