import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTitle, isNearTitle, nearTitleKeys } from './fold-title.ts';

const fold = (title: string, subtitle: string | null = null) => foldTitle(title, subtitle);
const words = fc.array(fc.stringMatching(/^[a-zé]{2,10}$/), { minLength: 3, maxLength: 8 });

describe('two spellings of one title', () => {
  it.each([
    ['accents and capitals', 'Élever l’enfant d’un proche', "ELEVER L'ENFANT D'UN PROCHE"],
    ['a lost apostrophe', 'It’s Time to Act', 'It s time to act'],
    ['a joined letter', 'Cœurs et sœurs', 'Coeurs et soeurs'],
    ['an article', 'The Impact of Prison', 'Impact of Prison'],
    ['a French article', 'Les enfants de parents détenus', 'Enfants de parents détenus'],
    ['a sign for “and”', 'Rights & needs', 'Rights and Needs'],
    ['blanks and dashes', 'Mother–Child  Programs', 'Mother-child programs'],
    ['quotation marks', '« Seven out of ten ? » Not even close', 'Seven Out of Ten? Not Even Close'],
  ])('are one: %s', (_name, one, other) => {
    expect(fold(one).whole).toBe(fold(other).whole);
  });

  it('are one where the subtitle stands in its own field', () => {
    expect(fold('A Shared Sentence: The Toll on Kids').whole).toBe(fold('A Shared Sentence', 'The Toll on Kids').whole);
  });

  it('have the title without its subtitle in common', () => {
    const main = 'childrenofincarceratedparents';
    expect(fold('Children of Incarcerated Parents: A Bill of Rights').main).toBe(main);
    expect(fold('Children of Incarcerated Parents - A Publisher').main).toBe(main);
    expect(fold('Children of Incarcerated Parents', 'A bill of rights').main).toBe(main);
    expect(fold('Annual Report: 2019').main).toBeNull();
  });

  it('keep the letters of every script', () => {
    expect(fold('ᐃᓄᒃᑎᑐᑦ').whole).toBe('ᐃᓄᒃᑎᑐᑦ');
    expect(fold('हिन्दी').whole).not.toBe(fold('हनद').whole);
  });

  it('keep their articles where they have nothing else', () => {
    expect(fold('Les uns').whole).not.toBe('');
    expect(fold('The').whole).toBe('the');
    expect(fold('?!').whole).toBe('');
  });
});

describe('a slip in a title', () => {
  it.each([
    ['a letter wrong', 'A guide for caregivers', 'A guide for caregyvers'],
    ['two letters swapped', 'A guide for children', 'A guide for childern'],
    ['a word more', 'Talking about prison with children', 'Talking openly about prison with children'],
  ])('is seen: %s', (_name, one, other) => {
    expect(isNearTitle(fold(one), fold(other))).toBe(true);
  });

  it.each([
    ['other words', 'A guide for young children', 'A guide for older children'],
    ['another number', 'Report of the committee 2019', 'Report of the committee 2020'],
    ['another part', 'Living with grief, part 1', 'Living with grief, part 2'],
    ['short titles', 'Our voices', 'Our choices'],
    ['two words more', 'Talking about prison', 'Talking very openly about prison'],
  ])('is not made of %s', (_name, one, other) => {
    expect(isNearTitle(fold(one), fold(other))).toBe(false);
  });

  it('is a slip from either side, and the two share a key', () => {
    const changed = fc.tuple(words, fc.nat(), fc.stringMatching(/^[a-z]{2,10}$/), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(changed, ([title, at, word, replaced]) => {
        const [one, other] = [
          fold(title.join(' ')),
          fold(title.toSpliced(at % title.length, replaced, word).join(' ')),
        ];
        expect(isNearTitle(one, other)).toBe(isNearTitle(other, one));
        if (!isNearTitle(one, other)) return;
        const keys = new Set(nearTitleKeys(one));
        expect(nearTitleKeys(other).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });
});
