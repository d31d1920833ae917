import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, Phrase, Slug } from '../values/index.ts';
import { explainMatch, soughtBeyond, type MatchTexts } from './explain-match.ts';

const topic = { id: 'top_1', slug: Slug.parse('custody'), name: Phrase.parse({ text: 'Prison', language: 'en' }) };
const letters = Phrase.parse({ text: 'Letters and phone calls count as well.', language: 'en' });
const shown = foldedWords('Visiting a parent. A guide to visits.');
const library: MatchTexts = {
  shown,
  further: [{ phrase: letters, words: foldedWords(letters.text) }],
  through: [
    { lead: { by: 'topic', topic }, words: new Set(foldedWords('Prison, locked up, en dedans')) },
    { lead: { by: 'kind' }, words: new Set(['guide', 'handbook']) },
  ],
};
const everyWord = [...shown, ...foldedWords(letters.text), ...library.through.flatMap(({ words }) => [...words])];
/** As a stemmer would, for these words. */
const stemOf = (word: string) => word.replace(/(ing|s)$/, '');
const sought = (typed: string) =>
  foldedWords(typed).map((word) => ({
    typed: word,
    forms: new Set(everyWord.filter((each) => stemOf(each) === stemOf(word))),
  }));
const explain = (typed: string) => explainMatch(library, sought(typed));

describe('why a search found an item', () => {
  it('is what its card shows, in each form the word has there', () => {
    expect(explain('visit')).toEqual({ words: ['visiting', 'visits'], passage: null, reasons: [] });
  });
  it('is a passage where only a further text holds the word', () => {
    expect(explain('visit call')).toEqual({ words: ['visiting', 'visits', 'calls'], passage: letters, reasons: [] });
  });
  it('is the topic whose everyday words hold it, said once for all of them', () => {
    expect(explain('locked up').reasons).toEqual([{ by: 'topic', topic, words: ['locked', 'up'] }]);
    expect(explain('dedans').reasons).toEqual([{ by: 'topic', topic, words: ['dedans'] }]);
  });
  it('is the first that holds the word, never a second', () => {
    expect(explain('guide').reasons).toEqual([]);
    expect(explain('handbook').reasons).toEqual([{ by: 'kind', words: ['handbook'] }]);
  });
  it('is nothing for a word that the item does not hold', () => {
    expect(explain('xylophone')).toEqual({ words: [], passage: null, reasons: [] });
  });
  it('lies beyond its own texts for the words that none of them holds', () => {
    expect(soughtBeyond(library, sought('visit letters dedans')).map(({ typed }) => typed)).toEqual(['dedans']);
  });
  it('accounts for every word of the item itself', () => {
    fc.assert(
      fc.property(fc.subarray([...shown, ...foldedWords(letters.text)]), (typed) => {
        const { words, passage, reasons } = explain(typed.join(' '));
        expect(reasons).toEqual([]);
        for (const word of typed) expect(words.map(stemOf)).toContain(stemOf(word));
        if (passage) expect(words.some((word) => foldedWords(passage.text).includes(word))).toBe(true);
      }),
    );
  });
});
