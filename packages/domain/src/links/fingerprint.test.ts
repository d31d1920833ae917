import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../values/index.ts';
import {
  comparedWords,
  namesTitle,
  PageFingerprint,
  phraseHashes,
  resemblance,
  takeFingerprint,
} from './fingerprint.ts';

const now = Instant.parse('2026-03-02T15:00:00.000Z');
const words = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${String(index)}`);

describe('the fingerprint of an approved page', () => {
  it('resembles the page itself wholly, and another page not at all', () => {
    const approved = takeFingerprint(words(2_000, 'visit'), now);
    expect(resemblance(approved, phraseHashes(words(2_000, 'visit')))).toBe(1);
    expect(resemblance(approved, phraseHashes(words(2_000, 'casino')))).toBe(0);
  });

  it('still resembles a page of which a tenth was rewritten, and not one of which a tenth is left', () => {
    const page = words(2_000, 'visit');
    const approved = takeFingerprint(page, now);
    const mostly = resemblance(approved, phraseHashes([...page.slice(0, 1_800), ...words(200, 'new')])) ?? 0;
    const hardly = resemblance(approved, phraseHashes([...page.slice(0, 200), ...words(1_800, 'new')])) ?? 1;
    expect(mostly).toBeGreaterThan(0.8);
    expect(hardly).toBeLessThan(0.2);
  });

  it('does not mind where the phrases stand', () => {
    const page = words(1_000, 'visit');
    const moved = [...page.slice(500), ...page.slice(0, 500)];
    expect(resemblance(takeFingerprint(page, now), phraseHashes(moved))).toBeGreaterThan(0.95);
  });

  it('says nothing of a page with few words', () => {
    expect(resemblance(takeFingerprint(words(20, 'loading'), now), phraseHashes(words(500, 'x')))).toBeNull();
  });

  it('keeps hashes only, at most 256, and is the same for the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 600 }), (page) => {
        const taken = takeFingerprint(page, now);
        expect(PageFingerprint.parse(taken)).toEqual(takeFingerprint([...page], now));
        expect(Object.keys(taken).sort()).toEqual(['hashes', 'takenAt']);
        const alike = resemblance(taken, phraseHashes(page));
        expect(alike === null || alike === 1).toBe(true);
      }),
    );
  });
});

describe('a page', () => {
  const page = comparedWords(`${'Lorem ipsum dolor '.repeat(30)} Parler d’incarcération : un guide à l’école`);

  it('names an item whatever its accents and capitals', () => {
    expect(namesTitle('PARLER D’INCARCERATION, guide', page)).toBe(true);
    expect(namesTitle('Best casino bonuses of 2026', page)).toBe(false);
  });

  it('is not judged where it has few words, or the title none that tell', () => {
    expect(namesTitle('Parler d’incarcération', page.slice(0, 10))).toBeNull();
    expect(namesTitle('Me & us', page)).toBeNull();
  });
});
