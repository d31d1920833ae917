import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MissedTerm, missedTerm } from './missed-term.ts';

describe('what somebody typed', () => {
  it.each([
    ['Jail!', 'jail'],
    ['in   the POKEY', 'in the pokey'],
    ['Locked up', 'locked up'],
    ['en dedans', 'en dedans'],
    ['L’école', 'l école'],
    ['à ma sœur', 'à ma soeur'],
    ['“sœurs”', 'soeurs'],
    ['ｊａｉｌ', 'jail'],
    ['inside', 'inside'],
    ['911', '911'],
  ])('%s is kept as %s: one word, and little ones around it', (typed, kept) => {
    expect(missedTerm(typed)).toBe(kept);
  });

  it.each([
    'John Smith Toronto',
    'john smith',
    'john smith inmate 123 456',
    'jean-tremblay',
    'o’brien',
    'John Le',
    'smith 87',
  ])('%s is never kept: two words may be a name', (typed) => {
    expect(missedTerm(typed)).toBeNull();
  });

  it.each([
    'ada@example.org',
    'ada＠example',
    'ada﹫example.org',
    'ada at example dot org',
    'ada [at] example [dot] org',
    'ada arobase exemple point ca',
    'facebook.com/john.smith',
    'john．smith',
    'john。smith',
    'https://example.org/x',
    'http: x',
    'www.example.org',
  ])('%s is never kept: an address of mail or of the web', (typed) => {
    expect(missedTerm(typed)).toBeNull();
  });

  it.each([
    '416 555 0123',
    '4165550123',
    '55 50 123',
    '1 2 3 4 5',
    '５５５０１',
    'inmate 123456',
    'née en 1987',
    '1987',
    '90210',
    '90210-1234',
    'K1A 0B1',
    'k1a0b1',
    'K1A-0B1',
    'k1a',
    'FPS 12A',
  ])('%s is never kept: numbers of telephones, people, years and places', (typed) => {
    expect(missedTerm(typed)).toBeNull();
  });

  it.each(['my dad John was taken away yesterday', '約翰史密斯', 'Иван', 'x'.repeat(26), 'x'.repeat(61), '', '!?'])(
    '%s is never kept: no word of a language of ours',
    (typed) => {
      expect(missedTerm(typed)).toBeNull();
    },
  );

  it('is its own term, once it is one, and nothing else is a term', () => {
    const typing = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('jail', 'in', 'the', 'up', 'élan', '12', 'Œ', '.', ' ', '@', 'ﬁn'), { maxLength: 6 })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typing, (typed) => {
        const kept = missedTerm(typed);
        if (kept !== null) expect(missedTerm(kept)).toBe(kept);
        expect(MissedTerm.safeParse(typed).success).toBe(kept !== null && kept === typed);
      }),
    );
  });

  it('never leads to a term with an address, or with five digits or more in it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, around) => {
        expect(missedTerm(`${around} ${address}`)).toBeNull();
        expect(missedTerm(address.replace('@', ' at ').replaceAll('.', ' dot '))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 12 }),
        fc.constantFrom('', ' ', '-', ' jail ', '\u200d'),
        (all, sign) => {
          expect(missedTerm(all.join(sign))).toBeNull();
        },
      ),
    );
  });

  it('never leads to a term of two words that are both more than little ones, however written', () => {
    const name = fc.constantFrom('john', 'smith', 'ada', 'tremblay', 'nguyen', 'marie');
    const sign = fc.constantFrom(' ', '-', ', ', ' of ', ' de ', '’', '/', '\u00a0', '_', '·');
    fc.assert(
      fc.property(name, sign, name, fc.constantFrom('', 'my ', 'chez '), (first, between, last, before) => {
        for (const typed of [`${before}${first}${between}${last}`, `${before}${first}${between}${last}`.toUpperCase()])
          expect(missedTerm(typed)).toBeNull();
      }),
    );
  });
});
