import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDay } from '../values/index.ts';
import { missedTerm, noteMiss, type MissedDays, type MissedTerm } from './missed-search.ts';

const term = (typed: string): MissedTerm => missedTerm(typed) ?? expect.fail('no term');
const day = (number: number) => CalendarDay.parse(`2026-03-${String(number).padStart(2, '0')}`);

describe('what somebody typed', () => {
  it.each([
    ['Pet  Visits!', 'pet visits'],
    ['L’ÉCOLE à la maison', 'l école à la maison'],
    ['“sœurs”', 'soeurs'],
    ['bill 96', 'bill 96'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(missedTerm(typed)).toBe(kept);
  });

  it.each([
    'ada@example.org',
    'ada＠example',
    '416 555 0123',
    '4165550123',
    'inmate 123456',
    'née en 1987',
    'https://example.org/x',
    'www.example.org',
    'my dad John was taken away yesterday',
    'x'.repeat(61),
    '',
    '!?',
  ])('%s is never kept', (typed) => {
    expect(missedTerm(typed)).toBeNull();
  });

  it('is its own term, once it is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const kept = missedTerm(typed);
        if (kept !== null) expect(missedTerm(kept)).toBe(kept);
      }),
    );
  });

  it('never leads to a term with an address, a telephone number or a long sentence in it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, around) => {
        expect(missedTerm(`${around} ${address}`)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 12 }),
        fc.constantFrom('', ' ', '-'),
        (all, sign) => {
          expect(missedTerm(all.join(sign))).toBeNull();
        },
      ),
    );
  });
});

describe('a term that was asked in vain', () => {
  const asked = { language: 'en', term: term('pet visits') } as const;

  it('may be written down on the third different day, and then counts from nothing', () => {
    const remembered: MissedDays = new Map();
    expect([1, 1, 1, 2, 2, 9].map((number) => noteMiss(remembered, asked, day(number)))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(remembered.size).toBe(0);
  });

  it('is another one in the other language', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, day(1));
    noteMiss(remembered, asked, day(2));
    expect(noteMiss(remembered, { ...asked, language: 'fr' }, day(3))).toBe(false);
  });

  it('is never written down for fewer than three days, however often and in whatever order it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 28 }))), (asks) => {
        const remembered: MissedDays = new Map();
        const days = new Map<string, Set<number>>();
        for (const [typed, number] of asks) {
          const seen = (days.get(typed) ?? new Set<number>()).add(number);
          days.set(typed, seen);
          const mayBeWritten = noteMiss(remembered, { language: 'en', term: term(typed) }, day(number));
          expect(mayBeWritten).toBe(seen.size === 3);
          if (mayBeWritten) days.delete(typed);
        }
      }),
    );
  });

  it('is forgotten where too many others were asked after it', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, day(1));
    for (let number = 0; number < 2_000; number += 1)
      noteMiss(remembered, { language: 'en', term: term(`n${String(number % 1000)} ${String(number % 999)}`) }, day(1));
    expect(remembered.size).toBe(2_000);
    noteMiss(remembered, asked, day(2));
    expect(noteMiss(remembered, asked, day(3))).toBe(false);
  });
});
