import { describe, expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';

describe('firstSentence', () => {
  it.each([
    ['en', 'One sentence only.', 'One sentence only.'],
    ['en', 'First it says this. Then it says that.', 'First it says this.'],
    [
      'en',
      'Recommendation CM/Rec(2018)5 was adopted in 2018. It binds nobody.',
      'Recommendation CM/Rec(2018)5 was adopted in 2018.',
    ],
    ['fr', 'Est-ce possible\u00a0? Oui.', 'Est-ce possible\u00a0?'],
    ['fr', 'Sans point à la fin', 'Sans point à la fin'],
    ['fr', '', ''],
  ] as const)('takes from the %s text “%s” “%s”', (language, text, sentence) => {
    expect(firstSentence({ text, language })).toBe(sentence);
  });
});
