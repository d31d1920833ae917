import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, Phrase, Slug } from '../values/index.ts';
import { explainMatch, type MatchTexts } from './explain-match.ts';

const topic = { id: 'top_1', slug: Slug.parse('custody'), name: Phrase.parse({ text: 'Prison', language: 'en' }) };
const library: MatchTexts = {
  shown: ['Visiting a parent', 'A guide to visits.'],
  further: [Phrase.parse({ text: 'Letters and phone calls count as well.', language: 'en' })],
  through: [
    { lead: { by: 'topic', topic }, names: ['Prison', 'locked up', 'en dedans'] },
    { lead: { by: 'kind' }, names: ['guide handbook'] },
  ],
};
/** As a stemmer would, for these words. */
const stemsOf = (word: string) => (word === 'a' ? [] : [word.replace(/(ing|s)$/, '')]);
const explain = (typed: string, texts = library) =>
  explainMatch(
    texts,
    foldedWords(typed).map((word) => ({ typed: word, stems: stemsOf(word) })),
    stemsOf,
  );

describe('why a search found an item', () => {
  it('is what its card shows, in each form the word has there', () => {
    expect(explain('visit')).toEqual({ words: ['visiting', 'visits'], passage: null, reasons: [] });
  });
  it('is a passage where only a further text holds the word', () => {
    expect(explain('visit call')).toEqual({
      words: ['visiting', 'visits', 'calls'],
      passage: { text: 'Letters and phone calls count as well.', language: 'en' },
      reasons: [],
    });
  });
  it('is the topic whose everyday words hold it, said once for all of them', () => {
    expect(explain('locked up').reasons).toEqual([{ by: 'topic', topic, words: ['locked', 'up'] }]);
    expect(explain('dedans').reasons).toEqual([{ by: 'topic', topic, words: ['dedans'] }]);
  });
  it('is the first that holds the word, never a second', () => {
    expect(explain('guide').reasons).toEqual([]);
    expect(explain('handbook').reasons).toEqual([{ by: 'kind', words: ['handbook'] }]);
  });
  it('is nothing for a word that the item does not hold, and for one too common to look for', () => {
    expect(explain('xylophone a')).toEqual({ words: [], passage: null, reasons: [] });
  });
  it('accounts for every word of the item itself', () => {
    const all = [...library.shown, ...library.further.map(({ text }) => text)].flatMap(foldedWords);
    fc.assert(
      fc.property(fc.subarray(all), (typed) => {
        const { words, passage, reasons } = explain(typed.join(' '));
        expect(reasons).toEqual([]);
        for (const word of typed.filter((each) => stemsOf(each).length > 0)) expect(words).toContain(word);
        if (passage) expect(words.some((word) => foldedWords(passage.text).includes(word))).toBe(true);
      }),
    );
  });
});
